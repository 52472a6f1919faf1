/** The fields of an export that are read. */
export const exportFields = ["issue", "status", "owner", "due", "done", "asOf"] as const;

/** One of them. */
export type ExportField = (typeof exportFields)[number];

/** A row of an export as it is written. */
export interface RawRow {
  /** Where it is, to begin a sentence with: "state.csv:4" or "state.json, entry 3". */
  readonly where: string;
  /** Text of each field that it has and that is not empty. */
  readonly values: Readonly<Partial<Record<ExportField, string>>>;
}

/** The field that a column's or a key's name means, upper and lower case, spaces and hyphens aside. */
export function exportField(name: string): ExportField | undefined {
  const folded = name.toLowerCase().replace(/[\s_-]+/g, "");
  return exportFields.find((field) => field.toLowerCase() === folded);
}
