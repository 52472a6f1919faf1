import { EMPTY_DRAFT } from "./draft.ts";
import { endOf, matchAt } from "./match-at.ts";
import { readingOfDraft } from "./reading-of-draft.ts";
import type { Scan } from "./scan.ts";
import { type MomentOrRange, scanRange } from "./scan-range.ts";
import { scanUnknown } from "./scan-unknown.ts";
import type { TimeReading } from "./time-reading.ts";

/** The time or range that a text begins with. */
export interface TimePrefix {
  readonly from: TimeReading;
  readonly until: TimeReading | null;
  /** How many characters of the text it takes, without spaces or separators that follow. */
  readonly length: number;
}

/** No time is longer; what follows is not looked at. */
const LONGEST = 400;
const SPACE = /\s{0,8}/y;
const OPEN = /[([]\s{0,4}/y;
const CLOSE_ROUND = /\s{0,4}\)/y;
const CLOSE_SQUARE = /\s{0,4}\]/y;
// "13:30-5 servers", "2024-05-12 13:30ish": too close to a longer time to be read as a shorter one.
const UNREAD_END = /[‐‑‒–—―→-]\d/y;
const UNREAD_CLOCK = /[,:]?\s{0,8}[([]?\d{1,2}[:h]\d/y;

/** Reads the time or range at the beginning of a timeline entry; null if the text begins with none. */
export function readTimePrefix(text: string): TimePrefix | null {
  const head = text.slice(0, LONGEST);
  const space = matchAt(SPACE, head, 0);
  const at = space ? endOf(space) : 0;
  const scan = scanEntry(head, at) ?? scanBracketed(head, at);
  if (!scan || leavesPartOfTime(head, scan)) return null;
  const { from, until } = scan.value;
  return { from: readingOfDraft(from), until: until && readingOfDraft(until), length: scan.end };
}

function scanEntry(text: string, at: number): Scan<MomentOrRange> | null {
  const unknown = scanUnknown(text, at);
  if (!unknown) return scanRange(text, at);
  const from = { ...EMPTY_DRAFT, text: unknown.value, unknown: true };
  return { value: { from, until: null }, end: unknown.end };
}

function scanBracketed(text: string, at: number): Scan<MomentOrRange> | null {
  const open = matchAt(OPEN, text, at);
  const inner = open ? scanEntry(text, endOf(open)) : null;
  if (!inner) return null;
  const close = matchAt(text[at] === "(" ? CLOSE_ROUND : CLOSE_SQUARE, text, inner.end);
  return close ? { value: inner.value, end: endOf(close) } : null;
}

function leavesPartOfTime(text: string, { value, end }: Scan<MomentOrRange>): boolean {
  if (value.from.unknown) return false;
  if (matchAt(UNREAD_END, text, end)) return true;
  return value.from.clock === null && value.until === null && matchAt(UNREAD_CLOCK, text, end) !== null;
}
