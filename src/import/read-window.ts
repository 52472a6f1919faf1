import { plainHeading } from "../extract/section-names.ts";
import type { Fact } from "./fact.ts";
import type { DocumentDates } from "./import-document.ts";
import { momentText } from "./moment-text.ts";
import { readTimeAtStart } from "./read-entry-time.ts";

const labels =
  /^(?:time|when|duration|date and time|date\/time|(?:incident |outage |impact )?(?:window|period|time|duration|times)|time of (?:the )?(?:incident|outage)|downtime|timeframe|time frame|(?:incident |outage )?date)$/;

/** Whether a label stands beside a start and an end. */
export function isWindowLabel(label: string): boolean {
  return labels.test(plainHeading(label));
}

/** Start and end of "Time: 03:12 – 07:45 UTC", "Duration: from 11:00 AM to 1:25 PM (CST) on December 5"; null for others. */
export function readWindow(
  label: string,
  written: string,
  line: number,
  dates: DocumentDates,
): readonly Fact[] | null {
  if (!isWindowLabel(label) || dates.year === null) return null;
  const text = written.trim();
  const read = readTimeAtStart(text, dates);
  if (read === null || read.time.until?.clock == null || read.time.from.clock === null) return null;
  const behind = text.slice(read.length);
  const rest = readTimeAtStart(behind.replace(/^\s*(?:,|on)\s*/, ""), dates);
  const date = read.time.from.date ?? rest?.time.from.date ?? null;
  const left = rest === null ? behind : behind.replace(/^\s*(?:,|on)\s*/, "").slice(rest.length);
  // "… (75 minutes)" says the same again and stays in the text.
  if (/[\p{L}\d]/u.test(left)) return null;
  const zone = read.time.until.zone ?? read.time.from.zone;
  const from = { ...read.time.from, date, zone };
  const until = {
    ...read.time.until,
    date: read.time.until.date ?? (isNextDay(from, read.time.until) ? null : date),
    zone,
  };
  const base = { how: "read" as const, label, from: text, line };
  return [
    { field: "started", value: momentText(from), ...base },
    { field: "resolved", value: momentText(until), ...base },
  ];
}

/** Past midnight the end is dated after the start. */
function isNextDay(
  from: { clock: { hour: number } | null },
  until: { clock: { hour: number } | null },
): boolean {
  return (until.clock?.hour ?? 0) < (from.clock?.hour ?? 0);
}
