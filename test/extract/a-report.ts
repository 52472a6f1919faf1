import { extractReport } from "../../src/extract/extract-report.ts";
import type { Report } from "../../src/extract/report.ts";
import { sectionLookup } from "../../src/extract/section-names.ts";
import { parseReport } from "../../src/parse/parse-report.ts";
import { plainText } from "../../src/parse/plain-text.ts";
import type { Place } from "../../src/place.ts";
import type { Moment } from "../../src/time/moment.ts";

/** What a library's configuration says, as far as a test cares. */
interface LibrarySettings {
  readonly path?: string;
  readonly timezone?: string | null;
  readonly sections?: Readonly<Record<string, readonly string[]>>;
  readonly trackers?: readonly string[];
}

/** Reads a whole file as a report. */
export function readReport(text: string, settings: LibrarySettings = {}): Report {
  return extractReport(parseReport(settings.path ?? "postmortems/2024-05-12-checkout.md", text, 100), {
    timezone: settings.timezone ?? null,
    sections: sectionLookup(settings.sections ?? {}),
    trackers: (settings.trackers ?? []).map((url) => ({ url })),
  });
}

/** The front matter of a report that began at 13:30 in Los Angeles, where that is 20:30 UTC. */
export const losAngeles = "timezone: America/Los_Angeles\nstarted: 2024-05-12 13:30";

/** A report with a Timeline section of the given Markdown and nothing else. */
export function readTimeline(markdown: string, frontMatter = losAngeles, settings?: LibrarySettings): Report {
  return readReport(`---\n${frontMatter}\n---\n\n## Timeline\n\n${markdown}\n`, settings);
}

/** A report with a Measures section of the given Markdown and nothing else. */
export function readMeasures(markdown: string, settings?: LibrarySettings): Report {
  return readReport(`---\ntimezone: UTC\n---\n\n## Measures\n\n${markdown}\n`, settings);
}

/** "2024-05-12 20:32", with "~" where it is approximate, in the length of its precision; "-" for none. */
export function when(moment: Moment | null): string {
  if (moment === null) return "-";
  const length = { second: 19, minute: 16, hour: 13, day: 16 }[moment.precision];
  const day = moment.precision === "day" ? " (day)" : moment.precision === "hour" ? "h" : "";
  return `${moment.approximate ? "~" : ""}${moment.at.slice(0, length).replace("T", " ")}${day}`;
}

/** Every entry as "2024-05-12 20:32 [detected] The alert fires." in UTC. */
export function entriesOf(report: Report): string[] {
  return report.timeline.map((entry) => {
    const until = entry.until === null ? "" : ` to ${when(entry.until)}`;
    const markers = entry.markers.length === 0 ? "" : ` [${entry.markers.join(", ")}]`;
    return `${when(entry.at)}${until}${markers} ${plainText(entry.blocks)}`.trim();
  });
}

/** Every problem with a time as "time-invalid 7:3". */
export function problemsOf(report: Report): string[] {
  return report.timeProblems.map(({ kind, place }) => `${kind} ${place.line}:${place.column}`);
}

/** "line:column-line:column" */
export function placeText(place: Place | undefined): string {
  if (place === undefined) return "nowhere";
  return `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`;
}

/** What stands at a place of a text, for places within one line. */
export function textAt(text: string, place: Place | undefined): string {
  if (place === undefined || place.line !== place.endLine) return placeText(place);
  return (text.split("\n")[place.line - 1] ?? "").slice(place.column - 1, place.endColumn - 1);
}
