import pc from "picocolors";
import type { MeasureData } from "../../outputs/measure-data.ts";
import { printable } from "./printable.ts";

const states: Readonly<Record<MeasureData["state"], string>> = {
  open: "open",
  done: "done",
  dropped: "dropped",
  "not-stated": "not stated",
};

/** Measures for the terminal, the overdue ones first, then by when they are due; those without a date last. */
export function measureTable(
  measures: readonly MeasureData[],
  options: { readonly asOf: string; readonly colour: boolean },
): string {
  const colours = pc.createColors(options.colour);
  const sorted = [...measures].sort(
    (a, b) => Number(b.overdue) - Number(a.overdue) || compare(a.due ?? "9", b.due ?? "9"),
  );
  const owners = sorted.map((measure) => measure.owners.map(printable).join(", ") || "–");
  const wide = Math.min(24, Math.max(0, ...owners.map((owner) => owner.length)));
  const lines = sorted.flatMap((measure, index) => {
    const state = measure.overdue ? "overdue" : states[measure.state];
    const head = `${(measure.due ?? "no date").padEnd(10)}  ${state.padEnd(10)}  ${(owners[index] ?? "").padEnd(wide)}  `;
    const issue = measure.issue === null ? "" : ` (${printable(measure.issue)})`;
    return [
      (measure.overdue ? colours.yellow(head) : head) + printable(measure.text.replace(/\s+/g, " ")) + issue,
      colours.dim(`${" ".repeat(head.length)}${printable(measure.report.id)}`),
    ];
  });
  return `${[...lines, ...(lines.length > 0 ? [""] : []), summary(measures, options.asOf)].join("\n")}\n`;
}

function summary(measures: readonly MeasureData[], asOf: string): string {
  const count = (test: (measure: MeasureData) => boolean) => measures.filter(test).length;
  const overdue = count((measure) => measure.overdue);
  const open = count(({ state }) => state === "open");
  const unknown = count(({ state }) => state === "not-stated");
  const total = `${measures.length} ${measures.length === 1 ? "measure" : "measures"} as of ${asOf}`;
  return `${total}: ${open} open, ${unknown} not stated, ${overdue} overdue.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
