import { type Draft, EMPTY_DRAFT, type WrittenClock } from "./draft.ts";
import type { LocalDate } from "./local-date.ts";
import { endOf, matchAt } from "./match-at.ts";
import type { Scan } from "./scan.ts";
import { scanApproximate } from "./scan-approximate.ts";
import { scanClock } from "./scan-clock.ts";
import { scanDate } from "./scan-date.ts";
import { scanZone } from "./scan-zone.ts";

/** Whether the text is one moment, or begins with one and goes on. */
export type Extent = "whole" | "beginning";

interface Joined {
  readonly clock: Scan<WrittenClock>;
  readonly approximate: boolean;
  readonly iso: boolean;
}

const JOINT = /[,:]?\s{1,8}(?:at\s{1,8})?/iy;
const DASH_JOINT = /\s{1,8}[-–—]\s{1,8}/y;
const BEFORE_DATE = /\s{0,4},\s{0,8}|\s{1,8}(?:on\s{1,8})?/iy;
const PARENTHESIS = /\s{0,8}[([]\s{0,4}/y;
const PARENTHESIS_END = /\s{0,4}[)\]]/y;

/** Finds a moment at a position, in any of its written forms. */
export function scanMoment(text: string, at: number, extent: Extent): Scan<Draft> | null {
  const lead = scanApproximate(text, at);
  const scan = scanDateFirst(text, lead.end, extent) ?? scanClockFirst(text, lead.end, extent);
  if (!scan) return null;
  const approximate = scan.value.approximate || lead.value;
  return { value: { ...scan.value, text: text.slice(at, scan.end), approximate }, end: scan.end };
}

function scanDateFirst(text: string, at: number, extent: Extent): Scan<Draft> | null {
  const date = scanDate(text, at);
  if (!date) return null;
  const joined = scanIsoClock(text, date.end) ?? scanJoinedClock(text, date.end, extent);
  const base: Draft = {
    ...EMPTY_DRAFT,
    date: date.value,
    clock: joined?.clock.value ?? null,
    approximate: joined?.approximate ?? false,
  };
  return withZone(text, joined?.clock.end ?? date.end, base, extent, joined?.iso ?? false);
}

function scanClockFirst(text: string, at: number, extent: Extent): Scan<Draft> | null {
  const clock = scanClock(text, at);
  if (!clock) return null;
  const timed = withZone(text, clock.end, { ...EMPTY_DRAFT, clock: clock.value }, extent, false);
  const date = scanDateAfter(text, timed.end);
  if (!date) return timed;
  const dated: Draft = { ...timed.value, date: date.value, dateAfter: true };
  return dated.zone ? { value: dated, end: date.end } : withZone(text, date.end, dated, extent, false);
}

function scanIsoClock(text: string, at: number): Joined | null {
  if (text[at] !== "T" && text[at] !== "t") return null;
  const clock = scanClock(text, at + 1);
  return clock?.value.form === "colon" ? { clock, approximate: false, iso: true } : null;
}

function scanJoinedClock(text: string, at: number, extent: Extent): Joined | null {
  const joint = matchAt(JOINT, text, at);
  if (joint) {
    const lead = scanApproximate(text, endOf(joint));
    const clock = scanClock(text, lead.end);
    if (clock) return { clock, approximate: lead.value, iso: false };
  }
  const dash = extent === "beginning" ? matchAt(DASH_JOINT, text, at) : null;
  const clock = dash ? scanClock(text, endOf(dash)) : null;
  // "2024-05-12 - 2h of downtime" is text.
  return clock && clock.value.form !== "h" ? { clock, approximate: false, iso: false } : null;
}

function scanDateAfter(text: string, at: number): Scan<LocalDate> | null {
  const joint = matchAt(BEFORE_DATE, text, at);
  const plain = joint ? scanDate(text, endOf(joint)) : null;
  if (plain) return plain;
  const open = matchAt(PARENTHESIS, text, at);
  const date = open ? scanDate(text, endOf(open)) : null;
  const close = date ? matchAt(PARENTHESIS_END, text, date.end) : null;
  return date && close ? { value: date.value, end: endOf(close) } : null;
}

function withZone(text: string, at: number, base: Draft, extent: Extent, iso: boolean): Scan<Draft> {
  const setting = { clock: base.clock, dated: base.date !== null, iso, whole: extent === "whole" };
  const scan = scanZone(text, at, setting);
  if (!scan) return { value: base, end: at };
  const zoned: Draft = { ...base, zone: scan.value.zone, zoneProblem: scan.value.problem };
  // "2024-05-12T13:30-07:00[America/Los_Angeles]" says one moment twice.
  const second = iso && text[scan.end] === "[" ? scanZone(text, scan.end, setting) : null;
  if (!second) return { value: zoned, end: scan.end };
  const again: Draft = { ...base, text: text.slice(scan.end, second.end), zone: second.value.zone };
  return { value: { ...zoned, alternative: again }, end: second.end };
}
