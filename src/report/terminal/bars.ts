import { printable } from "./printable.ts";

/** A line of a bar chart. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  /** What stands behind the number, e.g. "(2.1–9.4)". */
  readonly note: string;
}

const widest = 30;
const widestLabel = 24;
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Counts as horizontal bars from zero, with the number at the end of each: lines of at most 80 columns. */
export function bars(rows: readonly Bar[]): readonly string[] {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const labels = rows.map(({ label }) => shortened(printable(label)));
  const wide = Math.max(0, ...labels.map((label) => label.length));
  return rows.map(({ count, note }, index) =>
    `  ${(labels[index] ?? "").padEnd(wide)}  ${bar(count / most)} ${count} ${note}`.trimEnd(),
  );
}

function bar(share: number): string {
  const units = Math.round(share * widest * 8);
  return "█".repeat(Math.floor(units / 8)) + (eighths[units % 8] ?? "");
}

function shortened(label: string): string {
  return label.length <= widestLabel ? label : `${label.slice(0, widestLabel - 1)}…`;
}
