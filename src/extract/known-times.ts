import type { DatedEntry } from "./dated-entry.ts";
import type { FrontMatterTimes } from "./front-matter-times.ts";
import { type Moments, momentNames } from "./moments.ts";
import type { Report } from "./report.ts";

/** The times of a report before they are joined. */
export interface ReadTimes extends Pick<FrontMatterTimes, "stated" | "exposure"> {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly timeline: readonly DatedEntry[];
}

/**
 * The times of a report of which parts were left out, as the whole report has them. A bare time
 * takes its date and zone from what stands before it: without that it would become another time.
 * Only what is written the same in both is taken over.
 */
export function knownTimes<Times extends ReadTimes>(times: Times, whole: Report): Times {
  const entries = new Map(whole.timeline.map((entry) => [keyOf(entry), entry]));
  return {
    ...times,
    stated: statedTimes(times, whole),
    exposure: isSame("exposure", times, whole) ? whole.exposure : times.exposure,
    timeline: times.timeline.map((entry) => withTimesOf(entry, entries.get(keyOf(entry)))),
  };
}

function statedTimes(times: ReadTimes, whole: Report): Moments {
  return Object.fromEntries(
    momentNames.map((name) => [name, (isSame(name, times, whole) ? whole : times).stated[name]]),
  ) as Moments;
}

function isSame(key: string, { frontMatter }: ReadTimes, whole: Report): boolean {
  return JSON.stringify(frontMatter[key]) === JSON.stringify(whole.frontMatter[key]);
}

function withTimesOf(entry: DatedEntry, whole: DatedEntry | undefined): DatedEntry {
  if (whole === undefined || entry.time === null || whole.time === null) return entry;
  const at = entry.time.from.text === whole.time.from.text ? whole.at : entry.at;
  const until = entry.time.until?.text === whole.time.until?.text ? whole.until : entry.until;
  return { ...entry, at, until };
}

function keyOf({ place }: DatedEntry): string {
  return `${place.line}:${place.column}`;
}
