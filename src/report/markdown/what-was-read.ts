import type { Report } from "../../extract/report.ts";
import { buildMeasures } from "../../model/build-measures.ts";
import { countMeasures } from "../../model/count-measures.ts";
import { counted } from "../verdict.ts";

/** How many timeline entries and measures were read, and in what state the measures are. */
export function whatWasRead(report: Report, asOf: string): string {
  return `Read ${entries(report)} and ${measures(report, asOf)}.`;
}

function entries({ timeline }: Report): string {
  if (timeline.length === 0) return "no timeline entry";
  const without = timeline.filter((entry) => entry.at === null).length;
  const read = counted(timeline.length, "timeline entry", "timeline entries");
  return without === 0 ? read : `${read} (${without} without a time)`;
}

function measures(report: Report, asOf: string): string {
  const all = buildMeasures(report, () => "");
  if (all.length === 0) return "no measure";
  const counts = countMeasures(all, asOf);
  const without = all.filter((measure) => measure.owners.length === 0 && !measure.dropped).length;
  const states = told([
    [counts.done, "done"],
    [counts.open, "open"],
    [counts.notStated, "of unstated state"],
    [counts.dropped, "dropped"],
  ]);
  const wanting = told([
    [counts.overdue, "overdue"],
    [without, "without an owner"],
  ]).replace(/^\d+/, "$& of them");
  const read = `${counted(all.length, "measure")} (${states})`;
  return wanting === "" ? read : `${read}, ${wanting}`;
}

function told(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${state}`)
    .join(", ");
}
