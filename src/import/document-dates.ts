import type { LocalDate } from "../time/local-date.ts";
import type { DateOrder } from "./date-order.ts";
import { type FoundDate, findDates, localDate } from "./find-dates.ts";

import type { DocumentDates } from "./import-document.ts";

/**
 * How a document writes dates, from what it says: a number above twelve, or a date that is written
 * in another place beyond doubt, decides which of two numbers is the month. The year of dates
 * without one is the year that the document names most often, the first of them where several tie.
 */
export function documentDates(name: string, text: string): DocumentDates {
  const sample = `${name.replace(/_/g, " ")}\n${text.slice(0, 200_000)}`;
  const order = dateOrder(sample);
  const found = findDates(sample, order);
  const years = found.flatMap(({ year }) => (year === null ? [] : [year]));
  const alone = [...sample.matchAll(/\b(20[0-4]\d)\b/g)].map((match) => Number(match[1]));
  const year = mostFrequent(years) ?? mostFrequent(alone);
  const first = found.find((one) => one.year !== null && !one.ambiguous);
  const dotted = sample.match(/^[\s*_-]*(?:[01]?\d|2[0-3])\.[0-5]\d\s+\p{L}/gmu) ?? [];
  return {
    order,
    year,
    first: first === undefined ? null : localDate(first, year),
    dayOne: dayOne(sample, found, year),
    dottedClocks: dotted.length >= 3,
  };
}

/** "Day 1 is Saturday, 2022-10-08", "Day 1 — 2nd of March". */
function dayOne(text: string, found: readonly FoundDate[], year: number | null): LocalDate | null {
  const match = /\bday (?:1|one)\b[^.\n\d]{0,40}/i.exec(text);
  const end = match === null ? -1 : match.index + match[0].length;
  const date = found.find(
    ({ index, ambiguous }) => !ambiguous && index <= end && index >= (match?.index ?? 0),
  );
  return date === undefined ? null : localDate(date, year);
}

function dateOrder(text: string): DateOrder {
  const numbers = [...text.matchAll(/(?<![\d/.:-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)?\d{2}(?![\d:])/g)].map(
    (match) => [Number(match[1]), Number(match[3]), match[2]] as const,
  );
  const dayFirst = numbers.some(([first, second]) => first > 12 && second <= 12);
  const monthFirst = numbers.some(([first, second]) => second > 12 && first <= 12);
  if (dayFirst !== monthFirst) return dayFirst ? "day-first" : "month-first";
  // Dots between the numbers are written where the day comes first.
  if (numbers.length > 0 && numbers.every(([, , dot]) => dot === ".")) return "day-first";
  return orderOfSure(text, numbers);
}

function orderOfSure(text: string, numbers: readonly (readonly [number, number, ...unknown[]])[]): DateOrder {
  const sure = findDates(text, "day-first").filter((found) => isSure(text, found));
  const has = (month: number, day: number) => sure.some((one) => one.month === month && one.day === day);
  const asDay = numbers.some(([first, second]) => has(second, first));
  const asMonth = numbers.some(([first, second]) => has(first, second));
  if (asDay === asMonth) return null;
  return asDay ? "day-first" : "month-first";
}

function isSure(text: string, { index, length }: FoundDate): boolean {
  return /[a-z]|^\d{4}/i.test(text.slice(index, index + length));
}

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
