import type { LocalDate } from "../time/local-date.ts";
import { addDays } from "../time/local-time.ts";
import type { ClockReading } from "./entry-time.ts";
import { findDates, localDate } from "./find-dates.ts";
import type { DocumentDates } from "./import-document.ts";
import { minuteOfDay } from "./minute-of-day.ts";
import { readTimeAtStart } from "./read-entry-time.ts";
import { isSameDay } from "./same-day.ts";
import { sentencesOf } from "./sentences-of.ts";

/** When it began and ended, as a sentence says it. */
export interface ProseWindow {
  readonly started: ClockReading | null;
  readonly resolved: ClockReading | null;
  /** A sentence that says when it was noticed says nothing of its beginning. */
  readonly detected: ClockReading | null;
  readonly from: string;
}

const range = /\b(?:from|between)\s+(?=[^.]{0,80}\d)/gi;
const bare = /[(:]\s*(?=(?:\*\*)?\d)/g;
const ended =
  /\b(?:returned to normal|restored|resolved|back online|back up|back to normal|recovered|mitigated|fixed|over|came back|ended)\b/i;
const endAt = /\b(?:by|at|around|about|until)\s+(?=(?:\*\*)?[~≈]?\d|around|about|approximately|roughly)/gi;
const joint = /^\s*(?:\([^)]*\)\s*)?(?:,?\s*(?:to|until|till|through|and)|\s*[–—-])\s+/i;
const outage =
  /\b(?:outage|down(?:time)?|unavailab\w+|incident|disruption|degrad\w+|fail(?:ed|ing|ures?)|lasted|offline|unreachable|errors?|impact\w*|issues?|experienc\w+|interruption|inaccessible|reject\w*|answered|delay\w*|h[au]ng|stuck|missing|wrong|stale|could(?:n't| not)|did(?:n't| not)|unable|unusable|lost|refused|stopped|slow\w*|duration|timed? out|returned|sent back|not (?:be )?\w+ed)\b/i;
const began =
  /\b(?:went (?:hard |completely )?down|became (?:unavailable|unreachable|unresponsive)|started (?:experiencing|failing|seeing|to (?:fail|see|experience))|began (?:experiencing|failing|to fail|seeing|returning|rejecting|timing)|stopped \w+ing|(?:outage|incident|problem|issue|impact) (?:began|started)|experienced (?:an?|a \w+) (?:outage|incident|disruption)|was (?:unavailable|down|inaccessible)|suffered)\b|\bstarted to (?:lose|drop|time|return|reject)\b|\bfrom (?:\S+ ){1,4}on(?:wards?)?,/i;
const at =
  /\b(?:at|from|around|since|about|starting(?: at)?|beginning(?: at)?)\s+(?=(?:\*\*)?[~≈]?\d|around|about|approximately|roughly)/gi;

const noticed =
  /\b(?:noticed|detected|discovered|alert(?:s|ed|ing)?|paged|reports?|reported|received|observed|saw|spotted|made aware)\b/i;

/**
 * Finds the sentence of a text that says from when to when it lasted, or else when it began: "lasted
 * from 09:00 AM to 11:30 AM (UTC-7) on April 10th, 2024", "At 14:30 UTC we started experiencing …".
 */
export function proseWindow(text: string, dates: DocumentDates, day: LocalDate | null): ProseWindow | null {
  const sentences = sentencesOf(text);
  for (const [index, sentence] of sentences.entries()) {
    if (!outage.test(sentence)) continue;
    const date = dateIn(sentence, dates) ?? dateIn(sentences[index - 1] ?? "", dates) ?? day;
    const found = rangeIn(sentence, dates, date);
    if (found !== null) return { ...found, detected: null, from: sentence.slice(0, 160) };
  }
  for (const sentence of sentences) {
    if (!began.test(sentence) && (!noticed.test(sentence) || ended.test(sentence))) continue;
    const date = dateIn(sentence, dates) ?? day;
    const at = startIn(sentence, dates, date);
    if (at === null) continue;
    const isNoticed = noticed.test(sentence);
    const resolved = endOf(sentences, dates, at)?.reading ?? null;
    const from = sentence.slice(0, 160);
    return { started: isNoticed ? null : at, detected: isNoticed ? at : null, resolved, from };
  }
  const end = endOf(sentences, dates, null, day);
  return end === null
    ? null
    : { started: null, detected: null, resolved: end.reading, from: end.sentence.slice(0, 160) };
}

/** "By 9:40 UTC traffic had returned to normal": the last sentence that says when it ended. */
function endOf(
  sentences: readonly string[],
  dates: DocumentDates,
  started: ClockReading | null,
  day: LocalDate | null = null,
): { readonly reading: ClockReading; readonly sentence: string } | null {
  for (const sentence of [...sentences].reverse()) {
    if (!ended.test(sentence) || /\b(?:will|would|should|not|if|until it)\b/i.test(sentence)) continue;
    const reads = [...sentence.matchAll(endAt)].map((match) =>
      readTimeAtStart(sentence.slice(match.index + match[0].length), dates),
    );
    const found = reads.filter((read) => read?.time.from.clock != null).at(-1)?.time.from;
    const date = found?.date ?? dateIn(sentence, dates) ?? started?.date ?? day;
    if (found === undefined || date == null) continue;
    const resolved = { ...found, date, zone: found.zone ?? started?.zone ?? null };
    if (started !== null && isSameDay(started.date, date) && minuteOfDay(resolved) < minuteOfDay(started))
      continue;
    return { reading: resolved, sentence };
  }
  return null;
}

function rangeIn(
  sentence: string,
  dates: DocumentDates,
  date: LocalDate | null,
): { started: ClockReading; resolved: ClockReading } | null {
  for (const match of [...sentence.matchAll(range), ...sentence.matchAll(bare)]) {
    const rest = sentence.slice(match.index + match[0].length);
    const first = readTimeAtStart(rest, dates);
    if (first === null || first.time.from.clock === null) continue;
    const until = first.time.until ?? secondTime(rest.slice(first.length), dates);
    if (until?.clock == null) continue;
    const started = { ...first.time.from, date: first.time.from.date ?? date };
    const zone = until.zone ?? zoneBehind(sentence) ?? started.zone;
    const isNext = until.date === null && started.date !== null && minuteOfDay(until) < minuteOfDay(started);
    const ended = {
      ...until,
      date: until.date ?? (isNext && started.date !== null ? addDays(started.date, 1) : started.date),
    };
    if (started.date === null) continue;
    return { started: { ...started, zone: started.zone ?? zone }, resolved: { ...ended, zone } };
  }
  return null;
}

function secondTime(rest: string, dates: DocumentDates): ClockReading | null {
  const match = joint.exec(rest);
  return match === null ? null : (readTimeAtStart(rest.slice(match[0].length), dates)?.time.from ?? null);
}

function startIn(sentence: string, dates: DocumentDates, date: LocalDate | null): ClockReading | null {
  const start = readTimeAtStart(sentence, dates);
  const places = [...sentence.matchAll(at)].map(
    (match) => match.index + match[0].search(/(?<=\s)(?:around|about|approximately|roughly)|$/i),
  );
  const reads = [
    start,
    ...places.map((place) => readTimeAtStart(sentence.slice(place).replace(/^\*\*/, ""), dates)),
  ];
  const found = reads.find((read) => read?.time.from.clock != null)?.time.from;
  if (found === undefined) return null;
  const own = found.date ?? date;
  return own === null ? null : { ...found, date: own, zone: found.zone ?? zoneBehind(sentence) };
}

/** "(UTC-7)", "(all times in CET)" somewhere in the sentence. */
function zoneBehind(sentence: string): string | null {
  return (
    /\(\s*(?:all )?(?:times? )?(?:in )?((?:UTC|GMT)(?:\s?[+−-]\s?\d{1,2}(?::?\d{2})?)?|[A-Z]{3,4})\s*\)/.exec(
      sentence,
    )?.[1] ?? null
  );
}

function dateIn(sentence: string, dates: DocumentDates): LocalDate | null {
  const found = findDates(sentence, dates.order).find(({ ambiguous }) => !ambiguous);
  return found === undefined ? null : localDate(found, dates.year);
}
