import type { Figure } from "../../statistics/figure.ts";
import { type Bar, bars } from "./bars.ts";
import { durationBars } from "./duration-bars.ts";
import { rowTable } from "./row-table.ts";
import { valueText } from "./value-text.ts";
import { wrap } from "./wrap.ts";

const width = 80;
const mostBars = 24;

/** A figure for the terminal: its sentence, what it rests on, and its rows as bars or as a table. */
export function figureText(figure: Figure): string {
  const { title, sentence, strength, n, of, rows } = figure;
  const left = figure.excluded.filter(({ count }) => count > 0);
  const reasons = left.map(({ reason, count }) => `${count} ${reason}`).join(", ");
  const basis = `${strengths[strength]}; known for ${n} of ${of}${reasons === "" ? "" : `; left out: ${reasons}`}`;
  const chart = rows.length === 0 ? [] : ["", ...chartOf(figure)];
  return (
    [title, wrap(sentence, width, 2), `(${wrap(basis, width - 2, 2)})`].join("\n  ") +
    chart.map((line) => `\n${line}`).join("")
  );
}

const strengths: Readonly<Record<Figure["strength"], string>> = {
  enough: "enough",
  thin: "thin",
  "cannot-say": "cannot say",
};

function chartOf({ rows, unit }: Figure): readonly string[] {
  if (rows.every(hasMinutes)) return durationBars(rows.map(({ minutes }) => minutes));
  if (rows.every(hasCount)) {
    return shortBars(rows.map((row) => ({ label: labelOf(row), count: row.count, note: noteOf(row, unit) })));
  }
  return rowTable(rows, unit);
}

/** The last bars of a long line of periods, the first of any other list. */
function shortBars(all: readonly Bar[]): readonly string[] {
  const left = all.length - mostBars;
  if (left <= 0) return bars(all);
  const isDated = all.every(({ label }) => /^\d{4}-(?:Q\d|\d{2})$/.test(label));
  const lines = bars(isDated ? all.slice(-mostBars) : all.slice(0, mostBars));
  const others = `  … and ${left} ${isDated ? "earlier" : "more"}: --json or --csv has them.`;
  return isDated ? [others, ...lines] : [...lines, others];
}

interface Counted {
  readonly count: number;
}

function hasCount(row: unknown): row is Counted {
  return isObject(row) && typeof row.count === "number" && labelsOf(row).length === 1;
}

function hasMinutes(row: unknown): row is { readonly id: string; readonly minutes: number } {
  return isObject(row) && typeof row.minutes === "number" && typeof row.id === "string";
}

function isObject(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === "object" && row !== null;
}

/** What a row is about: its only text, or null for what is not stated. */
function labelsOf(row: object): readonly (string | null)[] {
  return Object.entries(row).flatMap(([key, value]) =>
    typeof value === "string" || (value === null && key === "value") ? [value] : [],
  );
}

function labelOf(row: object): string {
  return labelsOf(row)[0] ?? "not stated";
}

function noteOf(row: object, unit: string): string {
  if (!("low" in row) || !("high" in row)) return "";
  const bound = (value: unknown) => (value === null ? "open" : valueText(value, "count", unit));
  return `(${bound(row.low)} to ${bound(row.high)})`;
}
