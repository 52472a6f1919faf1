import { cleanText } from "./clean-text.ts";

/** What a cell may hold; a list is joined with "; ". */
export type CsvValue = string | number | boolean | null | readonly string[];

/** What spreadsheets take for the beginning of a formula, full-width forms included. */
const formula = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** Text as spreadsheets may see it: behind an apostrophe where they would execute it. */
export function harmlessCell(text: string): string {
  const clean = cleanText(text);
  return formula.test(clean) ? `'${clean}` : clean;
}

/** Rows as CSV by RFC 4180, the names of the columns first. */
export function csvText<Row>(
  columns: Readonly<Record<string, (row: Row) => CsvValue>>,
  rows: readonly Row[],
): string {
  const values = Object.values(columns);
  const lines = [Object.keys(columns), ...rows.map((row) => values.map((value) => value(row)))];
  return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

function cell(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? harmlessCell(value) : value.map(harmlessCell).join("; ");
  return /[",;\t\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
