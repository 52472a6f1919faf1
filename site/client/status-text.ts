/** What the status line says about a search. */
export function statusText(count: number, query: string): string {
  const asked = query === "" ? "" : ` “${query}”`;
  if (count === 0)
    return `No report matches${asked === "" ? " these filters" : asked}. Fewer or other words may find more.`;
  return `${count === 1 ? "1 report matches" : `${count} reports match`}${asked === "" ? " these filters" : asked}.`;
}
