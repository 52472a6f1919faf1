import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import { endOf, matchAt } from "./match-at.ts";
import type { Scan } from "./scan.ts";
import { namesInstant, scanAlternative } from "./scan-alternative.ts";
import { isBoundary } from "./scan-boundary.ts";
import { scanLoneHour } from "./scan-clock.ts";
import { scanMoment } from "./scan-moment.ts";
import { scanUnknown } from "./scan-unknown.ts";
import { shareRange } from "./share-range.ts";

/** A moment, or a range of two. */
export interface MomentOrRange {
  readonly from: Draft;
  readonly until: Draft | null;
}

const TO = /\s{0,8}(?:->|[‐‑‒–—―→-])\s{0,8}|\s{1,8}(?:to|until|till)\s{1,8}/iy;
const OPEN = /\s{0,8}\(\s{0,4}/y;
const CLOSE = /\s{0,4}\)/y;
const LOWERCASE_WORD = /\s{1,8}\p{Ll}/uy;

/** Finds a moment or a range at a position, with second readings in parentheses. */
export function scanRange(text: string, at: number): Scan<MomentOrRange> | null {
  const range = scanPlainRange(text, at, withAlternative);
  if (!range?.value.until) return range;
  return withAlternativeRange(text, range.value.from, range.value.until, range.end);
}

type Complete = (text: string, moment: Scan<Draft>) => Scan<Draft>;

function scanPlainRange(text: string, at: number, complete: Complete): Scan<MomentOrRange> | null {
  const first = scanMoment(text, at, "beginning");
  if (!first) return scanLoneHourRange(text, at);
  const from = complete(text, first);
  const until = scanUntil(text, from);
  if (until) return { value: shareRange({ from: from.value, until: until.value }), end: until.end };
  return endsHere(text, from) ? { value: { from: from.value, until: null }, end: from.end } : null;
}

/** "1–2 PM": a lone number is a time only where the other end says so. */
function scanLoneHourRange(text: string, at: number): Scan<MomentOrRange> | null {
  const hour = scanLoneHour(text, at);
  if (!hour) return null;
  const from: Draft = { ...EMPTY_DRAFT, text: text.slice(at, hour.end), clock: hour.value };
  const until = scanUntil(text, { value: from, end: hour.end });
  if (!until?.value.clock?.meridiem) return null;
  return { value: shareRange({ from, until: until.value }), end: until.end };
}

function scanUntil(text: string, from: Scan<Draft>): Scan<Draft> | null {
  const to = matchAt(TO, text, from.end);
  if (!to) return null;
  const unknown = from.value.clock ? scanUnknown(text, endOf(to)) : null;
  if (unknown) return { value: { ...EMPTY_DRAFT, text: unknown.value, unknown: true }, end: unknown.end };
  const until = scanMoment(text, endOf(to), "beginning");
  return until && isEndOf(from.value, until.value) && endsHere(text, until) ? until : null;
}

/** Whether two moments can be a range: "13:30 – 2024-05-13 release" and "13:30 – 2h of downtime" cannot. */
function isEndOf(from: Draft, until: Draft): boolean {
  if (!until.clock) return !from.clock;
  if (!from.clock && !until.date) return false;
  return until.clock.form !== "h" || from.clock?.form === "h" || until.date !== null;
}

function endsHere(text: string, { value, end }: Scan<Draft>): boolean {
  if (!isBoundary(text, end)) return false;
  // "2h later", "1h30 of downtime": a duration.
  const duration = value.clock?.form === "h" && !value.date && !value.zone;
  return !duration || matchAt(LOWERCASE_WORD, text, end) === null;
}

function withAlternative(text: string, moment: Scan<Draft>): Scan<Draft> {
  const second = moment.value.clock && scanAlternative(text, moment.end);
  return second ? { value: { ...moment.value, alternative: second.value }, end: second.end } : moment;
}

/** What follows the end of a range in parentheses: a range of its own, or another reading of the end. */
function withAlternativeRange(text: string, from: Draft, until: Draft, end: number): Scan<MomentOrRange> {
  const open = matchAt(OPEN, text, end);
  const inner = open ? scanPlainRange(text, endOf(open), (_, moment) => moment) : null;
  const close = inner ? matchAt(CLOSE, text, inner.end) : null;
  if (!inner || !close) return { value: { from, until }, end };
  const second = inner.value.until ?? inner.value.from;
  if (!namesInstant(second)) return { value: { from, until }, end };
  const first = inner.value.until ? inner.value.from : from.alternative;
  const ends = { from: { ...from, alternative: first }, until: { ...until, alternative: second } };
  return { value: ends, end: endOf(close) };
}
