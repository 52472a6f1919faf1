/** A list item: its first line behind a marker, and blocks indented below it. */
export function listItem(first: string, blocks = ""): string {
  const below = blocks === "" ? "" : `\n\n${indented(blocks)}`;
  return `- ${indented(first).trimStart()}${below}`;
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}
