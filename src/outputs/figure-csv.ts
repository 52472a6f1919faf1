import type { Figure } from "../statistics/figure.ts";
import { type CsvValue, csvText } from "./csv-text.ts";

type Cells = Readonly<Record<string, unknown>>;

/**
 * The rows of a figure as CSV, a column for each of their keys. What is nested has its path as the
 * name of its column, e.g. "bySeverity.sev1" or "median.low".
 */
export function figureCsv({ rows }: Pick<Figure, "rows">): string {
  const flat = rows.map((row) => flatten(row, ""));
  const names = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  const columns = Object.fromEntries(names.map((name) => [name, (row: Cells) => csvValue(row[name])]));
  return csvText<Cells>(columns, flat);
}

function flatten(value: unknown, path: string): Cells {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { [path || "value"]: value };
  const under = path === "" ? "" : `${path}.`;
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flatten(inner, under + key)));
}

function csvValue(value: unknown): CsvValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value.map(itemText) : JSON.stringify(value);
}

/** An item of a list: itself, or "ongoing: 2" of a reason and its count. */
function itemText(item: unknown): string {
  return typeof item === "object" && item !== null ? Object.values(item).join(": ") : String(item);
}
