/** A value of a vocabulary; an author who wrote `unknown` states as little as one who left it out. */
export function stated(value: string | null): string | null {
  return value === "unknown" ? null : value;
}

/** The values of a list that are stated, each once. */
export function statedOf(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => stated(value) !== null))];
}
