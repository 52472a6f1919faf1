/** Splits a line of a table at its pipes, but for those with a backslash before them. */
export function splitRow(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? "";
    if (character === "|") {
      cells.push(cell);
      cell = "";
      continue;
    }
    cell += character;
    if (character === "\\" && /[\\|]/.test(line[index + 1] ?? "")) {
      cell += line[index + 1];
      index += 1;
    }
  }
  cells.push(cell);
  const trimmed = cells.map((text) => text.trim());
  // The pipes at either end are optional.
  if (trimmed.length > 1 && trimmed[0] === "") trimmed.shift();
  if (trimmed.length > 1 && trimmed.at(-1) === "") trimmed.pop();
  return trimmed;
}
