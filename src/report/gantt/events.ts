import type { MarkerId } from "../../extract/marker-id.ts";
import { markerTitles } from "../../extract/markers.ts";
import { momentNames } from "../../extract/moments.ts";
import type { Report } from "../../extract/report.ts";
import { plainText } from "../../parse/plain-text.ts";
import { epochOf } from "../../time/epoch.ts";
import type { Moment } from "../../time/moment.ts";
import type { Task } from "./chart.ts";
import { quotedName } from "./task-name.ts";

/** Events in the order of the clock: named moments and markers, and entries without either. */
export function events(
  report: Report,
  drawable: (moment: Moment) => boolean,
): { readonly named: readonly Task[]; readonly other: readonly Task[] } {
  return { named: named(report, drawable), other: other(report, drawable) };
}

/** Moments that fall on the same instant are one event. */
function named({ moments, timeline }: Report, drawable: (moment: Moment) => boolean): Task[] {
  const found = new Map<number, { readonly moment: Moment; readonly titles: Set<string> }>();
  const add = (moment: Moment | null, marker: MarkerId): void => {
    if (moment === null || !drawable(moment)) return;
    const at = epochOf(moment.at);
    const event = found.get(at) ?? { moment, titles: new Set() };
    event.titles.add(markerTitles[marker]);
    found.set(at, event);
  };
  for (const name of momentNames) add(moments[name], name);
  for (const entry of timeline)
    for (const marker of entry.markers) if (marker !== "false-lead") add(entry.at, marker);
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([at, { moment, titles }]) => mark(`${[...titles].join(", ")}${about(moment)}`, at));
}

function other({ timeline }: Report, drawable: (moment: Moment) => boolean): Task[] {
  return timeline
    .flatMap(({ at, markers, blocks }) =>
      at === null || markers.length > 0 || !drawable(at)
        ? []
        : [mark(`${quotedName(plainText(blocks))}${about(at)}`, epochOf(at.at))],
    )
    .sort((a, b) => a.from - b.from);
}

function mark(name: string, at: number): Task {
  return { name, kind: "event", from: at, until: at };
}

function about({ approximate, precision }: Moment): string {
  return approximate || precision === "hour" ? " (about)" : "";
}
