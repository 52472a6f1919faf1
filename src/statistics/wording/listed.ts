/** "a", "a or b", "a, b or c". */
export function listed(names: readonly string[], word: "and" | "or"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}
