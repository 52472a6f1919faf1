import { dateText } from "../time/date-text.ts";
import { findDates, localDate } from "./find-dates.ts";
import type { DocumentDates } from "./import-document.ts";

/** The date that a text is, as the format writes it; null where it says more or less than one. */
export function dueDate(text: string, dates: DocumentDates): string | null {
  const [date, other] = findDates(text, dates.order);
  if (date === undefined || other !== undefined || date.ambiguous) return null;
  const rest = text.slice(0, date.index) + text.slice(date.index + date.length);
  if (/[\p{L}\d]/u.test(rest.replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\bend of\b/gi, "")))
    return null;
  const local = localDate(date, dates.year);
  return local === null ? null : dateText(local);
}
