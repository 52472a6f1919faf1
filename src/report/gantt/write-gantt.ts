import type { Report } from "../../extract/report.ts";
import { abbreviationAt } from "../../time/abbreviation-at.ts";
import { zoneOffset } from "../../time/zone-offset.ts";
import { axisFor } from "./axis.ts";
import type { Chart, Task } from "./chart.ts";

const tags: Readonly<Record<Task["kind"], string>> = {
  impact: "crit, ",
  phase: "",
  "false-lead": "active, ",
  event: "milestone, ",
};

/**
 * A chart in Mermaid's language. Times are written as the clocks of the report's zone showed them at
 * its beginning; where they change it goes on with that offset, or lengths would be wrong.
 */
export function writeGantt(chart: Chart, { id, zone }: Pick<Report, "id" | "zone">): string {
  const tasks = [...chart.phases, ...chart.falseLeads, ...chart.events];
  const start = Math.min(...tasks.map((task) => task.from));
  const end = Math.max(...tasks.map((task) => task.until));
  const beginning = (chart.phases[0] ?? chart.falseLeads[0])?.from ?? start;
  const { offset, from: since, until } = zoneOffset(zone, beginning);
  const throughout = start < since || end >= until ? " throughout" : "";
  const hasSeconds = tasks.some(({ from, until }) => from % 60_000 !== 0 || until % 60_000 !== 0);
  const clock = (at: number): string =>
    new Date(at + offset)
      .toISOString()
      .slice(0, hasSeconds ? 19 : 16)
      .replace("T", " ");
  const write = ({ name, kind, from, until }: Task): string =>
    `${name} :${tags[kind]}${clock(from)}, ${kind === "event" ? "0m" : clock(until)}`;
  const { tickInterval, axisFormat } = axisFor(end - start);
  return [
    "gantt",
    `accTitle: Timeline of ${id}`,
    `title ${clock(beginning).slice(0, 10)}, times in ${abbreviationAt(zone, beginning)}${throughout}`,
    `dateFormat YYYY-MM-DD HH:mm${hasSeconds ? ":ss" : ""}`,
    `axisFormat ${axisFormat}`,
    `tickInterval ${tickInterval}`,
    "todayMarker off",
    ...section("Phases", chart.phases.map(write)),
    ...section("False leads", chart.falseLeads.map(write)),
    ...section("Events", chart.events.map(write)),
  ]
    .map((line, index) => (index === 0 ? line : `    ${line}`))
    .join("\n");
}

function section(name: string, tasks: readonly string[]): string[] {
  return tasks.length === 0 ? [] : [`section ${name}`, ...tasks];
}
