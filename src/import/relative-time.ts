import type { TimeAtStart } from "./read-entry-time.ts";

const hours = "(\\d{1,2})\\s*h(?:ours?|rs?)?\\s*(?:,?\\s*(?:and\\s+)?)?(\\d{1,2})\\s*m(?:in(?:ute)?s?)?";
const amount = "(\\d{1,4})\\s*(s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hrs?|hours?|d|days?)?";
const offset = new RegExp(
  `^(?:\\*\\*|\\[|\\()?(?:T\\s*([+−-])\\s*|([+−-])\\s*)(?:(\\d{1,3}):(\\d{2})(?::\\d{2})?|${hours}|${amount})(?:\\*\\*|\\]|\\))?(?![\\w.%])`,
  "i",
);
const later = new RegExp(`^(?:about |around |some |~)?${amount}\\s+(later|after(?:wards)?)\\b`, "i");
const first = /^T(?:\s*[+=]?\s*0+)?(?=\s*[:–—|-]|\s+[A-Z]|$)/;

/** Reads "T+5", "T+00:05", "+5 min", "-10m" and "5 minutes later" at a position of a text; null for others. */
export function readRelativeTime(text: string, at: number): TimeAtStart | null {
  const rest = text.slice(at, at + 60);
  const zero = first.exec(rest);
  const match = offset.exec(rest);
  if (match !== null) {
    const sign = (match[1] ?? match[2]) === "+" ? 1 : -1;
    const isBare =
      match[1] === undefined && match[3] === undefined && match[5] === undefined && match[8] === undefined;
    // "-5 servers" is no time.
    if (isBare || (match[1] === undefined && sign < 0)) return null;
    return relative(sign * minutesOf(match), "first", match[0], at);
  }
  if (zero !== null) return relative(0, "first", zero[0], at);
  const after = later.exec(rest);
  return after === null || after[2] === undefined
    ? null
    : relative(span(after[1], after[2]), "previous", after[0], at);
}

function minutesOf(match: RegExpExecArray): number {
  if (match[3] !== undefined) return Number(match[3]) * 60 + Number(match[4]);
  if (match[5] !== undefined) return Number(match[5]) * 60 + Number(match[6]);
  return span(match[7], match[8]);
}

function span(count: string | undefined, unit: string | undefined): number {
  const size = { s: 1 / 60, h: 60, d: 1440 }[(unit ?? "m").slice(0, 1).toLowerCase()] ?? 1;
  return Number(count) * size;
}

function relative(minutes: number, to: "first" | "previous", written: string, at: number): TimeAtStart {
  const nothing = { date: null, clock: null, hourOnly: false, approximate: false, zone: null };
  const time = {
    from: nothing,
    until: null,
    relative: { minutes, to },
    alternative: null,
    written: written.trim(),
    dateAbove: null,
    zoneAbove: null,
  };
  return { time, length: at + written.length };
}
