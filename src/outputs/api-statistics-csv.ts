import { type CsvValue, csvText } from "./csv-text.ts";
import type { Output } from "./output.ts";

/** /api/v1/statistics/<id>.csv: the rows of each figure; a figure without rows has an empty file. */
export const output: Output = ({ statistics }) =>
  new Map(
    Object.entries(statistics.figures).map(([id, { rows }]) => [
      `api/v1/statistics/${id}.csv`,
      rowsText(rows),
    ]),
  );

type Cells = ReadonlyMap<string, CsvValue>;

function rowsText(rows: readonly unknown[]): string {
  const flat = rows.map((row) => new Map(cellsOf("", row)));
  const names = new Set(flat.flatMap((cells) => [...cells.keys()]));
  if (names.size === 0) return "";
  const columns = [...names].map((name) => [name, (cells: Cells) => cells.get(name) ?? null] as const);
  return csvText<Cells>(Object.fromEntries(columns), flat);
}

/** The values in a value, each by its path: "median.low", "bySeverity.sev1". */
function cellsOf(path: string, value: unknown): [string, CsvValue][] {
  if (Array.isArray(value)) return [[path, value.map(itemText)]];
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, part]) =>
      cellsOf(path === "" ? key : `${path}.${key}`, part),
    );
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [[path, value]];
  return [[path, null]];
}

/** An item of a list: itself, or "ongoing: 2" of a reason and its count. */
function itemText(item: unknown): string {
  return typeof item === "object" && item !== null ? Object.values(item).join(": ") : String(item);
}
