/** Data as JSON text, one line and a line ending. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}
