import type { WrittenClock } from "./draft.ts";
import type { LocalDate } from "./local-date.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A sentence saying why there is no such day; null if there is one. */
export function impossibleDate({ year, month, day }: LocalDate): string | null {
  const name = MONTHS[month - 1];
  if (name === undefined) return `There is no month ${month}`;
  if (day < 1) return `There is no day ${day}`;
  const days = daysInMonth(year, month);
  if (day <= days) return null;
  return month === 2 ? `${name} ${year} has ${days} days` : `${name} has ${days} days`;
}

/** A sentence saying why there is no such time of day; null if there is one. */
export function impossibleClock({ hour, minute, second, meridiem }: WrittenClock): string | null {
  if (hour === 24) return "There is no hour 24: midnight is 00:00 of the next day";
  if (hour > 24) return `There is no hour ${hour}`;
  if (minute !== null && minute > 59) return `There is no minute ${minute}`;
  if (second !== null && second > 59) return `There is no second ${second}`;
  if (meridiem && (hour < 1 || hour > 12)) {
    return `There is no hour ${hour} ${meridiem.toUpperCase()}: with AM or PM, hours go from 1 to 12`;
  }
  return null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
