import type { MarkerId } from "../extract/marker-id.ts";
import { markerTitles } from "../extract/markers.ts";
import type { DatedTime } from "./date-entries.ts";
import type { ClockReading } from "./entry-time.ts";
import { indent } from "./indent.ts";
import { minuteOfDay } from "./minute-of-day.ts";
import { momentText } from "./moment-text.ts";
import type { EntryPiece } from "./piece.ts";
import { isSameDay } from "./same-day.ts";

/** What a time may leave out since it stands above it. */
export interface AboveEntry {
  /** The start of the event before. */
  readonly last: ClockReading | null;
  /** The zone of times without one. */
  readonly zone: string | null;
}

/** An event as an item of the Timeline section: `- 2024-05-12 13:30 **Detected** — text`. */
export function writeEntry(
  piece: EntryPiece,
  time: DatedTime | null,
  markers: readonly MarkerId[],
  above: AboveEntry,
): string {
  const words = apartFromTime(wordsOf(piece, time));
  const bold = markers.length === 0 ? "" : ` **${markers.map((marker) => markerTitles[marker]).join(", ")}**`;
  const head = `- ${time === null ? "unknown" : timeText(time, above, piece.time?.alternative ?? null)}${bold}`;
  const first = words === "" ? head : `${head} — ${indent(words, 2).trimStart()}`;
  const below = piece.blocks.map(({ text }) => `\n\n${indent(text, 2)}`).join("");
  return first + (piece.blocks[0]?.type === "list" ? below.replace(/^\n/, "") : below);
}

/** Words that begin with another time would be read as the end of a range. */
function apartFromTime(words: string): string {
  return words.replace(/^(~?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]m)?)\s*(?:[—–:-]\s*)?/i, "($1) ");
}

/** A relative time or a second reading that is not said otherwise stays in the words. */
function wordsOf(piece: EntryPiece, time: DatedTime | null): string {
  const { written = "", relative = null } = piece.time ?? {};
  if (piece.time !== null && time === null && !piece.text.includes(written))
    return `${written} — ${piece.text}`.trim();
  if (relative !== null) return `(${written.replace(/^[([*]+|[)\]*]+$/g, "")}) ${piece.text}`;
  return piece.text;
}

function timeText(
  { from, until }: DatedTime,
  { last, zone }: AboveEntry,
  alternative: string | null,
): string {
  // A zone at the end of a range is that of its start, too.
  const shared = until !== null && until.zone === from.zone ? { ...from, zone: null } : from;
  const start = momentText(leaveZone(shared, zone), !mayLeaveDate(from, last));
  // The same moment in another zone must agree, which the check looks at.
  const again = alternative === null ? "" : ` (${alternative.replace(/^\(|\)$/g, "")})`;
  if (until === null) return start + again;
  const end = momentText(leaveZone(until, zone), !isSameDay(until.date, from.date));
  // A zone before the dash or a date behind it needs room.
  return / [^\d]/.test(start) || / \d/.test(end) ? `${start} – ${end}${again}` : `${start}–${end}${again}`;
}

/** A date is said again where it changes, and where the format would take the time for the next day's. */
function mayLeaveDate(from: ClockReading, last: ClockReading | null): boolean {
  if (last === null || last.clock === null || from.clock === null || last.zone !== from.zone) return false;
  return isSameDay(from.date, last.date) && minuteOfDay(from) >= minuteOfDay(last);
}

function leaveZone(reading: ClockReading, zone: string | null): ClockReading {
  return reading.zone === zone ? { ...reading, zone: null } : reading;
}
