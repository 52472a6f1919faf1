import type { EntryTime } from "./entry-time.ts";
import type { DocumentDates } from "./import-document.ts";
import { readTimeAtStart } from "./read-entry-time.ts";

/** The time in parentheses that an event ends with, "Archive uploaded (14:05 UTC)"; null where there is none. */
export function trailingTime(
  text: string,
  dates: DocumentDates,
): { readonly time: EntryTime; readonly text: string } | null {
  const match = /\s*[([]([^()[\]]{4,40})[)\]]\s*[.]?\s*$/.exec(text);
  const inside = match?.[1] ?? "";
  const read = match === null ? null : readTimeAtStart(inside, dates);
  const isWhole = read !== null && inside.slice(read.length).trim() === "" && read.time.from.clock !== null;
  return match !== null && isWhole ? { time: read.time, text: text.slice(0, match.index) } : null;
}
