/** The values of a list without `unknown`. */
export function known(values: readonly string[]): readonly string[] {
  return values.filter((value) => value !== "unknown");
}
