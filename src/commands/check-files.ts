import { join, resolve } from "node:path";
import type { Effects } from "../effects.ts";
import {
  findNamed,
  findReports,
  type ReportFile,
  reportsFolder,
  toReportFile,
} from "../read/find-reports.ts";
import { decodeReport, type ReadReport } from "../read/read-report.ts";
import { SetupError } from "../setup-error.ts";
import { checkLibrary, makeChecker } from "../validate/check-library.ts";
import type { CheckedReport } from "../validate/check-report.ts";
import type { Rules } from "../validate/load-rules.ts";
import type { PreviousLibrary } from "../validate/previous-library.ts";
import { type Changes, findChanges } from "./git-changes.ts";
import type { OpenLibrary } from "./open-library.ts";
import { readPrevious } from "./read-previous.ts";
import { readReports } from "./read-reports.ts";

/** Which files are to be checked. */
export interface Selection {
  readonly paths: readonly string[];
  /** Only what differs from a commit: its name, or true for the remote's head. */
  readonly changed: string | true | undefined;
  readonly stdinFilename: string | undefined;
}

/** Files that were checked. */
export interface CheckedFiles {
  readonly checked: readonly CheckedReport[];
  /** Where each file is, by its path; nothing for what came from standard input. */
  readonly absolute: ReadonlyMap<string, string>;
}

/**
 * Checks what a selection names. The whole library is always read, since some rules look across
 * it. Throws a SetupError where nothing matches, so that nothing passes unchecked.
 */
export async function checkFiles(
  selection: Selection,
  library: OpenLibrary,
  rules: Rules,
  effects: Effects,
): Promise<CheckedFiles> {
  const { root, config, asOf } = library;
  const { paths } = selection;
  const folder = { root, ignore: config.ignore };
  const all = await findReports(effects.files, folder);
  const typed = paths.includes("-") ? await readTyped(selection, library, effects) : null;
  const given = paths.filter((path) => path !== "-");
  const named =
    given.length > 0
      ? await findNamed(effects.files, folder, effects.folder, given)
      : typed === null
        ? all
        : [];
  const changes = await changesOf(selection, root, effects);
  const wanted = new Set([
    ...named.map(({ path }) => path).filter((path) => isChanged(path, changes)),
    ...(typed === null ? [] : [typed.path]),
  ]);
  if (wanted.size === 0 && changes === null) throw nothingMatched(paths, root);
  const files = [...all, ...named.filter(({ path }) => !all.some((file) => file.path === path))];
  const read = await readReports(effects.files, files, config.limits.fileBytes);
  const reads = typed === null ? read : [...read.filter(({ path }) => path !== typed.path), typed];
  const ref = typeof selection.changed === "string" ? selection.changed : null;
  const previous: PreviousLibrary | null =
    changes === null ? null : await readPrevious(changes, ref, library, effects);
  const checker = makeChecker(config, rules, asOf, (path) => effects.files.exists(join(root, path)));
  const checked = await checkLibrary(reads, checker, rules.libraryRules, previous);
  const known = new Set(reads.map(({ path }) => path));
  return {
    checked: checked.filter(({ path }) => wanted.has(path) || !known.has(path)).sort(byPath),
    absolute: new Map(files.map((file: ReportFile) => [file.path, file.absolute])),
  };
}

async function changesOf({ changed }: Selection, root: string, effects: Effects): Promise<Changes | null> {
  return changed === undefined ? null : findChanges(effects, root, changed === true ? null : changed);
}

function isChanged(path: string, changes: Changes | null): boolean {
  return changes === null || changes.files.some((file) => file.path === path);
}

async function readTyped(
  selection: Selection,
  { root, config }: OpenLibrary,
  effects: Effects,
): Promise<ReadReport> {
  const bytes = await effects.readStandardInput();
  const name = selection.stdinFilename;
  const path =
    name === undefined ? `${reportsFolder}/stdin.md` : toReportFile(root, resolve(effects.folder, name)).path;
  return decodeReport(bytes, path, config.limits.fileBytes);
}

function nothingMatched(paths: readonly string[], root: string): SetupError {
  const where = paths.length === 0 ? `below ${reportsFolder}/ in ${root}` : `in ${paths.join(", ")}`;
  return new SetupError(`No report was found ${where}, so nothing was checked.`, {
    hint: "Reports are Markdown files; README.md and names that begin with _ or . are not. `afterword init` makes a library.",
  });
}

function byPath(a: CheckedReport, b: CheckedReport): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
