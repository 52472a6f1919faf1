import type { LookUp } from "./look-up.ts";

const longest = 60;

/** What the status line says about a search. */
export function statusText(count: number, query: string, { term, words }: LookUp): string {
  if (words === "some" && term !== null) {
    const these = `“${term.split(" ").join("”, “")}”`;
    if (count === 0) return `No report has all of these words, and with these filters none has ${these}.`;
    return `No report has all of these words. ${reports(count, "has", "have")} ${these}.`;
  }
  const asked = query === "" ? "these filters" : `“${shortened(query)}”`;
  if (count === 0) return `No report matches ${asked}. Fewer or other words may find more.`;
  return `${reports(count, "matches", "match")} ${asked}.`;
}

function reports(count: number, one: string, several: string): string {
  return count === 1 ? `1 report ${one}` : `${count} reports ${several}`;
}

function shortened(query: string): string {
  return query.length > longest ? `${query.slice(0, longest).trimEnd()}…` : query;
}
