import { findJsonProblem } from "../../json-problem.ts";
import { nearest } from "../../nearest.ts";
import { SetupError } from "../../setup-error.ts";
import { type ExportField, exportField, exportFields, type RawRow } from "./raw-row.ts";

/**
 * Reads the rows of an export that is JSON: an array of objects, or `{ asOf, measures: [ … ] }`,
 * whose `asOf` holds for entries without one of their own. Keys of other names are not read.
 */
export function jsonRows(text: string, file: string): readonly RawRow[] {
  const data = parsed(text.replace(/^\uFEFF/, ""), file);
  const list = isObject(data) ? data.measures : data;
  if (!Array.isArray(list)) {
    throw new SetupError(`${file}: Unexpected ${typeName(list)}, expected an array of measures.`, {
      hint: "An array of objects, or { “asOf”: …, “measures”: [ … ] }.",
    });
  }
  const whole = isObject(data) ? Object.entries(data).filter(([key]) => exportField(key) === "asOf") : [];
  const common = read(file, Object.fromEntries(whole));
  return list.map((entry: unknown, index) => {
    const where = `${file}, entry ${index + 1}`;
    if (!isObject(entry))
      throw new SetupError(`${where}: Unexpected ${typeName(entry)}, expected an object.`);
    return { where, values: { ...common, ...read(where, entry) } };
  });
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { reason, line, column } = findJsonProblem(text) ?? { reason: "It is no JSON", line: 1, column: 1 };
    throw new SetupError(`${file}:${line}:${column}: ${reason}.`, { cause });
  }
}

function read(where: string, entry: Readonly<Record<string, unknown>>): RawRow["values"] {
  const values: Partial<Record<ExportField, string>> = {};
  for (const [key, value] of Object.entries(entry)) {
    const field = exportField(key);
    if (field === undefined) refuseSlip(where, key, entry);
    else if (value !== null && value !== "") values[field] = textOf(value, `${where}: Unexpected ${key}`);
  }
  return values;
}

function refuseSlip(where: string, key: string, entry: Readonly<Record<string, unknown>>): void {
  const like = nearest(key, exportFields);
  if (like === undefined || Object.keys(entry).some((other) => exportField(other) === like)) return;
  throw new SetupError(`${where}: Unexpected key “${key}”, expected “${like}”.`);
}

function textOf(value: unknown, problem: string): string {
  if (typeof value === "string") return value.trim();
  // GitHub's numbers of issues.
  if (typeof value === "number") return String(value);
  throw new SetupError(`${problem} that is ${typeName(value)}, expected text.`);
}

function typeName(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
