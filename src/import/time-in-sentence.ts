import type { EntryTime } from "./entry-time.ts";
import type { DocumentDates } from "./import-document.ts";
import { readTimeAtStart } from "./read-entry-time.ts";

const before =
  /(?:^|[\s(])((?:at|by|around|about|from|between|since|until|on|~|\()\s*)(?=[~≈]?\d|[A-Z][a-z]{2,8}\.? \d)/gi;

/** The time that a sentence says of itself, "…assistance at 10:15 AM.": the only one in it; else null. */
export function timeInSentence(text: string, dates: DocumentDates): EntryTime | null {
  const found: EntryTime[] = [];
  for (const match of text.slice(0, 2000).matchAll(before)) {
    const isBetween = /between/i.test(match[1] ?? "");
    const at = match.index + match[0].length - (isBetween ? (match[1] ?? "").length : 0);
    const read = readTimeAtStart(text.slice(at), dates);
    if (read === null || read.time.from.clock === null) continue;
    const approximate = read.time.from.approximate || /around|about/i.test(match[1] ?? "");
    found.push({ ...read.time, from: { ...read.time.from, approximate } });
  }
  const [only, other] = found;
  return only === undefined || other !== undefined ? null : only;
}
