/** Indents every line of a text that is not empty. */
export function indent(text: string, by: number): string {
  const spaces = " ".repeat(by);
  return text
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : spaces + line))
    .join("\n");
}
