import { markerTitles } from "../../extract/markers.ts";
import type { MomentName } from "../../extract/moments.ts";
import type { Report } from "../../extract/report.ts";
import { epochOf } from "../../time/epoch.ts";
import { formatDuration } from "../../time/format-duration.ts";
import type { Moment } from "../../time/moment.ts";
import type { Task } from "./chart.ts";

const steps: readonly MomentName[] = ["detected", "acknowledged", "mitigated", "resolved"];

/** The impact, and the time from each step of the response to the next, in the order of the clock. */
export function phases({ episodes, moments }: Report, drawable: (moment: Moment) => boolean): Task[] {
  const impact = episodes.flatMap(({ start, end }) =>
    end !== null && drawable(start) && drawable(end) ? bar("impact", "Impact", start, end) : [],
  );
  // Of several episodes the last ends count as the report's, which would make health a part of the wait.
  const last = episodes.length > 1 ? episodes[0]?.end : null;
  return [...impact, ...waits(moments, drawable, last ?? null)];
}

function waits(
  moments: Report["moments"],
  drawable: (moment: Moment) => boolean,
  last: Moment | null,
): Task[] {
  const start = moments.started ?? moments.detected;
  if (start === null || !drawable(start)) return [];
  const stops = new Map<number, { readonly moment: Moment; readonly titles: string[] }>();
  for (const name of steps) {
    const moment = moments[name];
    if (moment === null || !drawable(moment) || epochOf(moment.at) <= epochOf(start.at)) continue;
    if (last !== null && epochOf(moment.at) > epochOf(last.at)) continue;
    const stop = stops.get(epochOf(moment.at)) ?? { moment, titles: [] };
    stop.titles.push(markerTitles[name].toLowerCase());
    stops.set(epochOf(moment.at), stop);
  }
  let previous = start;
  return [...stops]
    .sort(([a], [b]) => a - b)
    .flatMap(([, { moment, titles }]) => {
      const tasks = bar("phase", `Until ${titles.join(" and ")}`, previous, moment);
      previous = moment;
      return tasks;
    });
}

function bar(kind: Task["kind"], title: string, start: Moment, end: Moment): Task[] {
  const from = epochOf(start.at);
  const until = epochOf(end.at);
  if (until <= from) return [];
  const rough = [start, end].some(({ approximate, precision }) => approximate || precision === "hour");
  const isLong = [start, end].every(({ precision }) => precision !== "day");
  const length = isLong ? `, ${rough ? "about " : ""}${formatDuration((until - from) / 60_000)}` : "";
  return [{ name: `${title}${length}`, kind, from, until }];
}
