import type { LocalDate } from "../time/local-date.ts";
import { findDates, localDate } from "./find-dates.ts";
import type { DocumentDates } from "./import-document.ts";

/** The date that a text is, where it is nothing else: "### 2025-07-26 Saturday", "**March 5th:**"; else null. */
export function dateOnly(text: string, dates: DocumentDates): LocalDate | null {
  if (text.length > 80) return null;
  const [found, second] = findDates(text, dates.order);
  if (found === undefined || second !== undefined || found.ambiguous) return null;
  const around = `${text.slice(0, found.index)} ${text.slice(found.index + found.length)}`;
  const rest = around
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi, "")
    .replace(/\b(?:day|date|on)\b\s*\d{0,2}/gi, "");
  return /[\p{L}\d]/u.test(rest) ? null : localDate(found, dates.year);
}
