import type { LocalDate } from "../time/local-date.ts";
import type { ClockReading } from "./entry-time.ts";
import type { ImportDocument } from "./import-document.ts";
import type { Piece } from "./piece.ts";
import { readTimeAtStart } from "./read-entry-time.ts";

/** The start that a fact of the document gives, which "T+5" counts from; null where it has no date or no time of day. */
export function statedStart(
  { facts, pieces, dates }: ImportDocument,
  day: LocalDate | null,
): ClockReading | null {
  const zero = zeroOf(pieces, dates);
  if (zero !== null) return zero;
  const value = facts.find(({ field }) => field === "started")?.value;
  const read = typeof value === "string" ? readTimeAtStart(value, dates)?.time.from : undefined;
  const date = read?.date ?? day;
  return read === undefined || read.clock === null || date === null ? null : { ...read, date };
}

/** "T0 is 2021-12-11 18:30 UTC" */
function zeroOf(pieces: readonly Piece[], dates: ImportDocument["dates"]): ClockReading | null {
  for (const piece of pieces) {
    const match =
      piece.kind === "block" ? /\bT(?:[+=]?0)\b[\s*]*(?:is|was|=|:|–|—)\s*/.exec(piece.text) : null;
    if (match === null || piece.kind !== "block") continue;
    const read = readTimeAtStart(piece.text.slice(match.index + match[0].length), dates)?.time.from;
    if (read?.date != null && read.clock !== null) return read;
  }
  return null;
}
