import { CsvError, parse } from "csv-parse/sync";
import { nearest } from "../../nearest.ts";
import { SetupError } from "../../setup-error.ts";
import { type ExportField, exportField, exportFields, type RawRow } from "./raw-row.ts";

/** A record, and how many lines were read when it ended. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads the rows of an export that is CSV by RFC 4180, with commas, semicolons or tabs between its
 * cells. The first row names the columns; those of other names are not read. Empty rows are none.
 */
export function csvRows(text: string, file: string): readonly RawRow[] {
  const [head, ...records] = parsed(text.replace(/\r\n?/g, "\n"), file);
  if (head === undefined) throw new SetupError(`${file} is empty.`, { hint: headHint });
  const columns = columnsOf(head.record, file);
  return records.map(({ record, info }) => {
    const line = info.lines - record.join("").split("\n").length + 1;
    const cells = record.flatMap((cell, index) => {
      const field = columns[index];
      return field === undefined || cell === "" ? [] : [[field, cell] as const];
    });
    return { where: `${file}:${line}`, values: Object.fromEntries(cells) };
  });
}

const headHint = `The first row names the columns: issue and at least one of ${exportFields.slice(1).join(", ")}.`;

function parsed(text: string, file: string): readonly Parsed[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      trim: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly Parsed[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new SetupError(`${file}:${cause.lines ?? 1}: ${sentences[cause.code] ?? cause.message}.`, {
      hint: "The file is read as CSV by RFC 4180: cells with separators, quotes or line ends are in quotes, and quotes within them are doubled.",
      cause,
    });
  }
}

const sentences: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "Unexpected end, expected the quote of a cell to be closed",
  INVALID_OPENING_QUOTE: "Unexpected quote within a cell that does not begin with one",
  CSV_INVALID_CLOSING_QUOTE: "Unexpected text behind the closing quote of a cell",
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "Unexpected number of cells, expected as many as there are columns",
};

/** What most often stands in the first line; spreadsheets write semicolons where commas are for decimals. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, other) => (count(other) > count(best) ? other : best));
}

function columnsOf(names: readonly string[], file: string): readonly (ExportField | undefined)[] {
  const columns = names.map(exportField);
  for (const [index, name] of names.entries()) {
    const like = columns[index] === undefined ? nearest(name, exportFields) : undefined;
    if (like !== undefined && !columns.includes(exportField(like))) {
      throw new SetupError(`${file}:1: Unexpected column “${name}”, expected “${like}”.`, { hint: headHint });
    }
  }
  const twice = columns.find((field, index) => field !== undefined && columns.indexOf(field) !== index);
  if (twice !== undefined) {
    throw new SetupError(`${file}:1: Unexpected second column “${twice}”.`, { hint: headHint });
  }
  if (!columns.includes("issue")) {
    throw new SetupError(`${file}:1: No column is named “issue”.`, { hint: headHint });
  }
  if (!columns.some((field) => field !== undefined && field !== "issue" && field !== "asOf")) {
    throw new SetupError(`${file}:1: No column says anything of an issue.`, { hint: headHint });
  }
  return columns;
}
