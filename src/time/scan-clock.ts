import type { Meridiem, WrittenClock } from "./draft.ts";
import { endOf, matchAt } from "./match-at.ts";
import type { Scan } from "./scan.ts";

const COLON = /(\d{1,2}):(\d{2})(?!\d)(?::(\d{2})(?!\d)(?:[.,]\d{1,9}(?!\d))?)?/y;
const LETTER = /(\d{1,2})h(\d{2})?(?!\d)/y;
const HOUR = /\d{1,2}(?!\d)/y;
const MERIDIEM = /\s{0,2}([ap])(?:\.m\.|m)(?![\p{L}\p{N}_])/iuy;
const TRAILING_H = /h(?![\p{L}\p{N}_])/uy;

/** Finds a time of day at a position: `13:30`, `13:30:05`, `1:30 PM`, `1 PM`, `13h` or `13h30`. */
export function scanClock(text: string, at: number): Scan<WrittenClock> | null {
  return scanColon(text, at) ?? scanLetter(text, at) ?? scanHour(text, at);
}

/** Finds a lone number that may be the hour of "1–2 PM". */
export function scanLoneHour(text: string, at: number): Scan<WrittenClock> | null {
  const match = matchAt(HOUR, text, at);
  const hour = Number(match?.[0]);
  if (!match || hour < 1 || hour > 12) return null;
  return { value: onTheHour(hour, null), end: endOf(match) };
}

function scanColon(text: string, at: number): Scan<WrittenClock> | null {
  const match = matchAt(COLON, text, at);
  if (!match) return null;
  const end = endOf(match);
  const meridiem = scanMeridiem(text, end);
  const value: WrittenClock = {
    hour: Number(match[1]),
    minute: Number(match[2]),
    second: match[3] === undefined ? null : Number(match[3]),
    meridiem: meridiem?.value ?? null,
    form: "colon",
  };
  return { value, end: meridiem?.end ?? end + (matchAt(TRAILING_H, text, end) ? 1 : 0) };
}

function scanLetter(text: string, at: number): Scan<WrittenClock> | null {
  const match = matchAt(LETTER, text, at);
  if (!match) return null;
  const minute = match[2] === undefined ? null : Number(match[2]);
  return {
    value: { hour: Number(match[1]), minute, second: null, meridiem: null, form: "h" },
    end: endOf(match),
  };
}

function scanHour(text: string, at: number): Scan<WrittenClock> | null {
  const match = matchAt(HOUR, text, at);
  const meridiem = match ? scanMeridiem(text, endOf(match)) : null;
  if (!match || !meridiem) return null;
  return { value: onTheHour(Number(match[0]), meridiem.value), end: meridiem.end };
}

function scanMeridiem(text: string, at: number): Scan<Meridiem> | null {
  const match = matchAt(MERIDIEM, text, at);
  if (!match) return null;
  return { value: match[1]?.toLowerCase() === "a" ? "am" : "pm", end: endOf(match) };
}

function onTheHour(hour: number, meridiem: Meridiem | null): WrittenClock {
  return { hour, minute: null, second: null, meridiem, form: "meridiem" };
}
