import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import { readingOfDraft } from "./reading-of-draft.ts";
import type { Scan } from "./scan.ts";
import { scanAlternative } from "./scan-alternative.ts";
import { scanMoment } from "./scan-moment.ts";
import type { TimeReading } from "./time-reading.ts";
import { readZone } from "./zone.ts";

const LONGEST = 160;
const LAST_WORD = /^\s{1,8}([\p{L}\p{N}_/+\u2212-]{2,40})$/u;
const LOOKS_LIKE_ZONE = /^[A-Z]{2,5}$|^(?:UTC|GMT|utc|gmt)[+\-\u2212]\d|^[A-Za-z]\w+\/\w/;

/** Reads a text that is one moment, such as a value of the front matter; null if it is none. */
export function readMoment(text: string): TimeReading | null {
  const written = text.trim();
  if (written.length > LONGEST) return null;
  if (/^(?:unknown|\?)$/i.test(written))
    return readingOfDraft({ ...EMPTY_DRAFT, text: written, unknown: true });
  const moment = scanMoment(written, 0, "whole");
  if (!moment) return null;
  const draft = withLastWord(written, withAlternative(written, moment));
  return draft.end === written.length ? readingOfDraft(draft.value) : null;
}

function withAlternative(text: string, moment: Scan<Draft>): Scan<Draft> {
  const second = moment.value.clock && scanAlternative(text, moment.end);
  return second ? { value: { ...moment.value, alternative: second.value }, end: second.end } : moment;
}

/** Here, unlike in a timeline, what follows a time can only be its zone. */
function withLastWord(text: string, moment: Scan<Draft>): Scan<Draft> {
  const word = LAST_WORD.exec(text.slice(moment.end))?.[1];
  if (word === undefined || moment.value.zone || moment.value.zoneProblem) return moment;
  const zone = readZone(word);
  if (!zone && !LOOKS_LIKE_ZONE.test(word)) return moment;
  const zoneProblem = zone ? null : `"${word}" is not a known time zone`;
  return { value: { ...moment.value, text, zone, zoneProblem }, end: text.length };
}
