/** Data as JSON for people: two spaces a level, and a line ending. */
export function indentedJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
