import type { Report } from "../../extract/report.ts";
import { plainText } from "../../parse/plain-text.ts";
import { epochOf } from "../../time/epoch.ts";
import { formatDuration } from "../../time/format-duration.ts";
import type { Moment } from "../../time/moment.ts";
import type { Task } from "./chart.ts";
import { quotedName } from "./task-name.ts";

/** The false leads: a bar where the author gave a range, else a mark. */
export function falseLeads({ timeline }: Report, drawable: (moment: Moment) => boolean): Task[] {
  return timeline
    .filter((entry) => entry.markers.includes("false-lead"))
    .flatMap(({ at, until, blocks }): Task[] => {
      if (at === null || !drawable(at)) return [];
      const name = quotedName(plainText(blocks));
      const from = epochOf(at.at);
      const end = until === null || !drawable(until) ? from : epochOf(until.at);
      if (end <= from) return [{ name, kind: "event", from, until: from }];
      return [
        { name: `${name}, ${formatDuration((end - from) / 60_000)}`, kind: "false-lead", from, until: end },
      ];
    });
}
