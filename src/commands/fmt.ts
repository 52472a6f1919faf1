import { resolve } from "node:path";
import type { Command } from "commander";
import type { Effects } from "../effects.ts";
import { type FormattedReport, formatReport } from "../format/format-report.ts";
import {
  findNamed,
  findReports,
  type ReportFile,
  reportsFolder,
  toReportFile,
} from "../read/find-reports.ts";
import { decodeReport, type ReadReport } from "../read/read-report.ts";
import { SetupError } from "../setup-error.ts";
import type { CommandContext } from "./command-context.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";
import { readReports } from "./read-reports.ts";

interface FmtOptions {
  readonly check?: boolean;
  readonly sort?: boolean;
  readonly stdinFilename?: string;
}

/** `afterword fmt [PATH…]`: writes reports in their canonical form. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("fmt")
    .description("write reports in their canonical form; what they say stays the same")
    .argument(
      "[path...]",
      "files or folders; - formats standard input; the whole library where none is given",
    )
    .option("--check", "write nothing; name what would change, and fail where there is something")
    .option("--sort", "put timeline entries into the order of their times")
    .option("--stdin-filename <path>", "the name of what standard input holds")
    .action(async (paths: readonly string[], options: FmtOptions) => {
      const library = await openLibrary(context.effects, undefined);
      const isTyped = paths.includes("-");
      if (isTyped && paths.length > 1) {
        throw new SetupError("- stands for standard input and cannot be given beside other paths.");
      }
      const status = isTyped
        ? await formatTyped(options, library, context.effects)
        : await formatFiles(paths, options, library, context.effects);
      context.setStatus(status);
    });
}

/** What is done to a file in the end. */
interface Outcome {
  readonly path: string;
  readonly changed: boolean;
  readonly problem: string | null;
}

async function formatFiles(
  paths: readonly string[],
  options: FmtOptions,
  library: OpenLibrary,
  effects: Effects,
): Promise<0 | 1> {
  const files = await findFiles(paths, library, effects);
  const reads = await readReports(effects.files, files, library.config.limits.fileBytes);
  const outcomes: Outcome[] = [];
  for (const [index, read] of reads.entries()) {
    const { text, changed, problem } = formatRead(read, options, library);
    const file = files[index];
    if (changed && text !== null && file !== undefined && options.check !== true) {
      await effects.files.write(file.absolute, text);
    }
    if (changed) effects.out(`${options.check === true ? "Would format" : "Formatted"} ${read.path}\n`);
    if (problem !== null) effects.remark(`${read.path} ${problem}.\n`);
    outcomes.push({ path: read.path, changed, problem });
  }
  effects.remark(`${counts(outcomes, options)}\n`);
  return statusOf(outcomes, options);
}

/** Formats what an editor or a pipe hands in; what cannot be formatted comes out as it went in. */
async function formatTyped(options: FmtOptions, library: OpenLibrary, effects: Effects): Promise<0 | 1> {
  const { root, config } = library;
  const name = options.stdinFilename;
  const path = name === undefined ? "stdin" : toReportFile(root, resolve(effects.folder, name)).path;
  const read = decodeReport(await effects.readStandardInput(), path, config.limits.fileBytes);
  const { text, changed, problem } = formatRead(read, options, library);
  if (options.check !== true && text !== null) effects.out(text);
  else if (options.check === true && changed) effects.out(`Would format ${path}\n`);
  if (problem !== null) effects.remark(`${path} ${problem}.\n`);
  return statusOf([{ path, changed, problem }], options);
}

type FormattedFile = Omit<FormattedReport, "text"> & { readonly text: string | null };

function formatRead(read: ReadReport, { sort = false }: FmtOptions, { config }: OpenLibrary): FormattedFile {
  if (read.text !== null) return formatReport(read.text, { sort, config });
  const reason = read.problem?.reason ?? "It could not be read";
  const problem = `is left as it was: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
  return { text: null, changed: false, problem };
}

async function findFiles(
  paths: readonly string[],
  { root, config }: OpenLibrary,
  { files, folder }: Effects,
): Promise<readonly ReportFile[]> {
  const library = { root, ignore: config.ignore };
  const found =
    paths.length === 0 ? await findReports(files, library) : await findNamed(files, library, folder, paths);
  if (found.length > 0) return found;
  const where = paths.length === 0 ? `below ${reportsFolder}/ in ${root}` : `in ${paths.join(", ")}`;
  throw new SetupError(`No report was found ${where}, so nothing was formatted.`, {
    hint: "Reports are Markdown files; README.md and names that begin with _ or . are not.",
  });
}

/** "40 files: 3 formatted, 36 unchanged, 1 with a problem." */
function counts(outcomes: readonly Outcome[], { check }: FmtOptions): string {
  const changed = outcomes.filter((outcome) => outcome.changed).length;
  const problems = outcomes.filter((outcome) => outcome.problem !== null).length;
  const unchanged = outcomes.filter((outcome) => !outcome.changed && outcome.problem === null).length;
  const parts = [
    `${changed} ${check === true ? "to be formatted" : "formatted"}`,
    `${unchanged} unchanged`,
    ...(problems > 0 ? [`${problems} with a problem`] : []),
  ];
  return `${outcomes.length} ${outcomes.length === 1 ? "file" : "files"}: ${parts.join(", ")}.`;
}

/** Drift fails a check; what could not be done fails always. */
function statusOf(outcomes: readonly Outcome[], { check }: FmtOptions): 0 | 1 {
  const isDrift = check === true && outcomes.some(({ changed }) => changed);
  return isDrift || outcomes.some(({ problem }) => problem !== null) ? 1 : 0;
}
