import type { LocalDate } from "../time/local-date.ts";
import type { DateOrder } from "./date-order.ts";

/** A date found in a text, whatever way it is written. */
export interface FoundDate {
  readonly index: number;
  readonly length: number;
  /** Null where the text does not say. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Numbers such as 03/04/2024 that are a date either way. */
  readonly ambiguous: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+(?:the\\s+)?)?";
const day = "(\\d{1,2})(?:st|nd|rd|th|\\.)?";
const year = "((?:19|20)\\d{2})";

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, order: DateOrder) => Omit<FoundDate, "index" | "length"> | null;
}

const forms: readonly Form[] = [
  {
    pattern: new RegExp(`(?<![\\d/.-])${year}([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d])`, "gi"),
    read: (match) => date(Number(match[1]), Number(match[3]), Number(match[4])),
  },
  {
    pattern: new RegExp(`(?<![\\d/.-])${year}(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)`, "g"),
    read: (match) => date(Number(match[1]), Number(match[2]), Number(match[3])),
  },
  {
    pattern: new RegExp(
      `\\b${weekday}${month}[\\s-]+${day}(?!\\d|:)(?:,?[\\s-]+(?:of\\s+)?${year}(?!\\d))?`,
      "gi",
    ),
    read: (match) => date(yearOf(match[3]), monthOf(match[1]), Number(match[2])),
  },
  {
    pattern: new RegExp(
      `(?<![\\d:/.])${weekday}${day}[\\s-]+(?:of\\s+)?${month}(?![a-z])(?:,?[\\s-]+${year}(?!\\d))?`,
      "gi",
    ),
    read: (match) => date(yearOf(match[3]), monthOf(match[2]), Number(match[1])),
  },
  {
    pattern: /(?<![\d/.:-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d{2})(?![\d:]|[/.-]\d)/g,
    read: (match, order) => numeric(Number(match[1]), Number(match[3]), fullYear(match[4] ?? ""), order),
  },
  {
    pattern: /(?<![\d/.:-])(\d{1,2})\.(\d{1,2})\.(?=\s|$)/g,
    read: (match) => date(null, Number(match[2]), Number(match[1])),
  },
  {
    pattern: /(?<![\d/.:-])(\d{1,2})\/(\d{1,2})(?![\d:/]|\.\d)/g,
    read: (match, order) => numeric(Number(match[1]), Number(match[2]), null, order),
  },
];

/**
 * Finds the dates of a text, in order: ISO, with the month's name (ordinals, "of", weekdays), or as
 * numbers, which `order` decides where they are possible either way. Dates that the calendar does
 * not have are left out.
 */
export function findDates(text: string, order: DateOrder): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const value = read(match as RegExpExecArray, order);
      const end = match.index + match[0].length;
      const overlaps = found.some((other) => match.index < other.index + other.length && end > other.index);
      if (value !== null && !overlaps) found.push({ index: match.index, length: match[0].length, ...value });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The date itself, with a year from elsewhere where it has none; null where nobody names one. */
export function localDate(found: FoundDate, inYear: number | null): LocalDate | null {
  const inThat = found.year ?? inYear;
  return inThat === null ? null : { year: inThat, month: found.month, day: found.day };
}

function numeric(
  first: number,
  second: number,
  inYear: number | null,
  order: DateOrder,
): Omit<FoundDate, "index" | "length"> | null {
  if (first > 12) return date(inYear, second, first);
  if (second > 12) return date(inYear, first, second);
  const read = order === "day-first" ? date(inYear, second, first) : date(inYear, first, second);
  return read === null ? null : { ...read, ambiguous: order === null && first !== second };
}

function date(
  inYear: number | null,
  inMonth: number,
  onDay: number,
): Omit<FoundDate, "index" | "length"> | null {
  const days = new Date(Date.UTC(inYear ?? 2024, inMonth, 0)).getUTCDate();
  if (inMonth < 1 || inMonth > 12 || onDay < 1 || onDay > days) return null;
  return { year: inYear, month: inMonth, day: onDay, ambiguous: false };
}

function monthOf(word: string | undefined): number {
  return months.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1;
}

function yearOf(word: string | undefined): number | null {
  return word === undefined ? null : Number(word);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
