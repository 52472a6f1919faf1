import { extname, relative, sep } from "node:path";
import type { Config } from "../../config/config.ts";
import type { FileSystem } from "../../effects.ts";
import { SetupError } from "../../setup-error.ts";
import { findLibraryFile } from "../find-library-file.ts";
import { decodeReport } from "../read-report.ts";
import type { RawRow } from "./raw-row.ts";
import { trackedIssue } from "./tracked-issue.ts";
import { type TrackedIssue, TrackerExport } from "./tracker-export.ts";

/** Reads the rows of a text; `file` is its name. */
type RowsOf = (text: string, file: string) => readonly RawRow[];

/** An export may have some hundred thousand rows. */
const mostBytes = 16 * 1024 * 1024;

const hint =
  "Paths are relative to the library's folder. Export the file before, with what is read alone, or take the setting out.";

/** Loaded when needed: every command reads configurations, few have an export. */
const csv = async (): Promise<RowsOf> => (await import("./csv-rows.ts")).csvRows;
const json = async (): Promise<RowsOf> => (await import("./json-rows.ts")).jsonRows;

const formats: Readonly<Record<string, () => Promise<RowsOf>>> = { ".csv": csv, ".tsv": csv, ".json": json };

/**
 * Reads the export that `measures.state` names; null where it names none. Throws a SetupError with
 * file and row for whatever is wrong with it: a state that is half read would be a wrong one.
 */
export async function readTrackerExport(
  files: FileSystem,
  root: string,
  config: Config,
): Promise<TrackerExport | null> {
  const { state } = config.measures;
  if (state === null) return null;
  const load = formats[extname(state).toLowerCase()];
  if (load === undefined) {
    throw new SetupError(
      `measures.state names “${state}”, expected a file that ends in .csv, .tsv or .json.`,
    );
  }
  const path = await findLibraryFile(files, root, { path: state, what: "measures.state", hint, mostBytes });
  const file = relative(root, path).split(sep).join("/");
  const rowsOf = await load();
  const rows = rowsOf(await readText(files, path, file), file);
  const read = rows.map((row) => [row, trackedIssue(row, config)] as const);
  refuseTwice(read);
  const issues = read.map(([, issue]) => issue);
  const newest = issues.reduce((latest, { asOf }) => (asOf !== null && asOf > latest ? asOf : latest), "");
  const dated = issues.map((issue) => ({ ...issue, asOf: issue.asOf ?? (newest === "" ? null : newest) }));
  return new TrackerExport(dated, config);
}

async function readText(files: FileSystem, path: string, file: string): Promise<string> {
  const { text, problem } = decodeReport(await readBytes(files, path, file), file, mostBytes);
  if (text !== null) return text;
  throw new SetupError(`${file}: ${problem?.reason}.`, { hint: "Export or save it as UTF-8." });
}

async function readBytes(files: FileSystem, path: string, file: string): Promise<Uint8Array> {
  return files.read(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === undefined) throw cause;
    throw new SetupError(`${file} cannot be read (${cause.code}).`, {
      hint: "Check that you may read it.",
      cause,
    });
  });
}

function refuseTwice(read: readonly (readonly [RawRow, TrackedIssue])[]): void {
  const seen = new Map<string, string>();
  for (const [{ where, values }, { name }] of read) {
    const before = seen.get(name.key);
    if (before !== undefined) {
      throw new SetupError(`${where}: Unexpected second row for ${values.issue}; the first is ${before}.`, {
        hint: "Which of them holds cannot be told: export each issue once.",
      });
    }
    seen.set(name.key, where);
  }
}
