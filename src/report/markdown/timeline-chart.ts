import type { Report } from "../../extract/report.ts";
import { planChart } from "../gantt/plan-chart.ts";
import { writeGantt } from "../gantt/write-gantt.ts";
import { counted } from "../verdict.ts";

/** The timeline as a Mermaid chart, which git hosts draw; "" where there is nothing to draw. */
export function timelineChart(report: Report): string {
  const chart = planChart(report);
  if (chart === null) return "";
  const left = [
    ...(chart.far > 0 ? [`${counted(chart.far, "event")} far before or after the rest`] : []),
    ...(chart.surplus > 0 ? [`${counted(chart.surplus, "event")} for want of room`] : []),
  ];
  const told = left.length === 0 ? "" : `\n\nNot drawn: ${left.join(", ")}.`;
  return `\`\`\`mermaid\n${writeGantt(chart, report)}\n\`\`\`${told}`;
}
