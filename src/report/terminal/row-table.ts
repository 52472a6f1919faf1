import { valueText } from "./value-text.ts";

type Cells = ReadonlyMap<string, string>;

const mostRows = 12;
const widestCell = 26;
const widestLine = 96;

/** Rows of a figure as an aligned table with the names of their keys above; only so many are shown. */
export function rowTable(rows: readonly unknown[], unit: string): readonly string[] {
  const cells = rows.slice(0, mostRows).map((row) => cellsOf(row, unit));
  const all = [...new Set(cells.flatMap((row) => [...row.keys()]))];
  const widths = all.map((column) =>
    Math.min(widestCell, Math.max(column.length, ...cells.map((row) => row.get(column)?.length ?? 0))),
  );
  const columns = all.slice(0, fittingColumns(widths));
  const line = (textOf: (column: string) => string) =>
    `  ${columns.map((column, index) => fitted(textOf(column), widths[index] ?? 0)).join("  ")}`.trimEnd();
  const left = rows.length - mostRows;
  return [
    line((column) => column),
    ...cells.map((row) => line((column) => row.get(column) ?? "")),
    ...(left > 0 ? [`  … and ${left} more: --json or --csv has them.`] : []),
    ...(columns.length < all.length ? ["  … and further columns: --json or --csv has them."] : []),
  ];
}

/** How many columns a line has room for, at least one. */
function fittingColumns(widths: readonly number[]): number {
  const ends = widths.map((_, index) =>
    widths.slice(0, index + 1).reduce((sum, width) => sum + width + 2, 0),
  );
  return Math.max(1, ends.filter((end) => end <= widestLine).length);
}

/** The entries of plain objects in a row are columns of their own; lists are too long for one. */
function cellsOf(row: unknown, unit: string): Cells {
  if (typeof row !== "object" || row === null) return new Map([["value", valueText(row, "value", unit)]]);
  const entries = Object.entries(row).flatMap(([key, value]) =>
    isPlainObject(value) ? Object.entries(value) : [[key, value] as const],
  );
  const short = entries.filter(([, value]) => !Array.isArray(value));
  return new Map(short.map(([key, value]) => [key, valueText(value, key, unit)]));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("value" in value);
}

function fitted(text: string, width: number): string {
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}
