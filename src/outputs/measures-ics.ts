import type { Config } from "../config/config.ts";
import { publicUrl } from "../config/public-url.ts";
import { isDay } from "../time/is-day.ts";
import { oneLine } from "./clean-text.ts";
import { icsLines, icsText } from "./ics-text.ts";
import { type MeasureData, measuresData } from "./measure-data.ts";
import { namedUuid } from "./named-uuid.ts";
import type { Output } from "./output.ts";

/** /measures.ics: a calendar of the measures that are due and neither done nor dropped. */
export const output: Output = ({ library }) => {
  const { config, asOf } = library;
  const stamp = `${compact(asOf)}T000000Z`;
  const seen = new Map<string, number>();
  const events = measuresData(library).flatMap((measure) => {
    const { due, state } = measure;
    if (!isDay(due) || state === "done" || state === "dropped") return [];
    const url = publicUrl(config, `postmortems/${measure.report.id}/`);
    return event(measure, due, { url, uid: uidOf(measure, config, seen), stamp });
  });
  const name = icsText(`Measures · ${oneLine(config.title)}`);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Afterword//Measures//EN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${name}`,
    ...events,
    "END:VCALENDAR",
  ];
  return new Map([["measures.ics", icsLines(lines)]]);
};

/** A day that blocks nobody's time; calendars show it to more people than they show tasks. */
function event(
  measure: MeasureData,
  due: string,
  { url, uid, stamp }: { readonly url: string; readonly uid: string; readonly stamp: string },
): readonly string[] {
  const { report, text, owners, priority, issue } = measure;
  const description = [
    `From: ${oneLine(report.title)}`,
    `Report: ${url}`,
    ...(owners.length === 0 ? [] : [`Owner: ${oneLine(owners.join(", "))}`]),
    ...(priority === null ? [] : [`Priority: ${oneLine(priority)}`]),
    ...(issue === null ? [] : [`Issue: ${oneLine(issue)}`]),
  ];
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `SUMMARY:${icsText(oneLine(text))}`,
    `DESCRIPTION:${icsText(description.join("\n"))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** Follows from the report and the measure's text, so that measures may be added, moved and put off. */
function uidOf({ report, text }: MeasureData, config: Config, seen: Map<string, number>): string {
  const key = JSON.stringify([report.id, oneLine(text)]);
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return namedUuid(config, "measure", report.id, oneLine(text), String(before));
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}
