import { join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { Config, Level } from "../config/config.ts";
import type { Effects } from "../effects.ts";
import { findNamed, findReports, reportsFolder } from "../read/find-reports.ts";
import { decodeReport, type ReadReport } from "../read/read-report.ts";
import { countFindings } from "../report/count-findings.ts";
import { loadReporters } from "../report/load-reporters.ts";
import { SetupError } from "../setup-error.ts";
import { checkLibrary, makeChecker } from "../validate/check-library.ts";
import type { CheckedReport } from "../validate/check-report.ts";
import { loadRules, type Rules } from "../validate/load-rules.ts";
import type { CommandContext } from "./command-context.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";
import { readReports } from "./read-reports.ts";

interface CheckOptions {
  readonly format: string;
  readonly output: readonly (readonly [string, string])[];
  readonly maxWarnings?: number;
  readonly asOf?: string;
  readonly rule: readonly (readonly [string, Level])[];
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
}

/** `afterword check [PATH…]`: validates reports. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("check")
    .description("check reports: their facts, sections and times")
    .argument("[path...]", "files or folders; - reads standard input; the whole library where none is given")
    .option("--format <format>", "how findings are printed: text, json", "text")
    .option(
      "--output <format=file>",
      "write another format into a file too; can be given several times",
      collectOutput,
      [],
    )
    .option("--max-warnings <number>", "fail when there are more warnings", wholeNumber)
    .option(
      "--rule <id=level>",
      "set the level of a rule: off, info, warn, error; can be given several times",
      collectRule,
      [],
    )
    .option("--stdin-filename <path>", "the name of what standard input holds")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .option("--quiet", "print errors only")
    .action(async (paths: readonly string[], options: CheckOptions) => {
      context.setStatus(await check(paths, options, context.effects));
    });
}

async function check(paths: readonly string[], options: CheckOptions, effects: Effects): Promise<0 | 1> {
  const reporters = await loadReporters();
  const reporterOf = (format: string) => {
    const reporter = reporters.get(format);
    if (reporter !== undefined) return reporter;
    throw new SetupError(`There is no format “${format}”.`, {
      hint: `Formats: ${[...reporters.keys()].join(", ")}.`,
    });
  };
  const print = reporterOf(options.format);
  const others = options.output.map(([format, file]) => ({ file, reporter: reporterOf(format) }));
  const opened = await openLibrary(effects, options.asOf);
  const rules = await loadRules();
  const library = { ...opened, config: withRules(opened.config, options.rule, rules) };
  const checked = await checkPaths(paths, options.stdinFilename, library, rules, effects);
  const files = options.quiet === true ? checked.map(onlyErrors) : checked;
  const result = { files, asOf: library.asOf };
  for (const { file, reporter } of others)
    await effects.files.write(file, reporter(result, { colour: false }));
  effects.out(print(result, { colour: effects.colour }));
  const { errors, warnings } = countFindings(checked.flatMap((file) => file.findings));
  return errors > 0 || warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/** Checks what the paths name. The whole library is always read, since some rules look across it. */
async function checkPaths(
  paths: readonly string[],
  standardInputName: string | undefined,
  library: OpenLibrary,
  rules: Rules,
  effects: Effects,
): Promise<readonly CheckedReport[]> {
  const { root, config, asOf } = library;
  const folder = { root, ignore: config.ignore };
  const all = await findReports(effects.files, folder);
  const typed = paths.includes("-") ? await readTyped(standardInputName, config, effects) : null;
  const named =
    paths.length === 0
      ? all
      : await findNamed(
          effects.files,
          folder,
          effects.folder,
          paths.filter((path) => path !== "-"),
        );
  const wanted = new Set([...named.map(({ path }) => path), ...(typed === null ? [] : [typed.path])]);
  if (wanted.size === 0) throw nothingMatched(paths, root);
  const others = [...all, ...named.filter(({ path }) => !all.some((file) => file.path === path))];
  const read = await readReports(effects.files, others, config.limits.fileBytes);
  const reads = typed === null ? read : [...read.filter(({ path }) => path !== typed.path), typed];
  const checked = checkLibrary(
    reads,
    makeChecker(config, rules, asOf, (path) => effects.files.exists(join(root, path))),
    rules.libraryRules,
  );
  return checked.filter(({ path }) => wanted.has(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readTyped(name: string | undefined, config: Config, effects: Effects): Promise<ReadReport> {
  const bytes = await effects.readStandardInput();
  return decodeReport(bytes, name ?? `${reportsFolder}/stdin.md`, config.limits.fileBytes);
}

function nothingMatched(paths: readonly string[], root: string): SetupError {
  const where = paths.length === 0 ? `below ${reportsFolder}/ in ${root}` : `in ${paths.join(", ")}`;
  return new SetupError(`No report was found ${where}, so nothing was checked.`, {
    hint: "Reports are Markdown files; README.md and names that begin with _ or . are not. `afterword init` makes a library.",
  });
}

function withRules(config: Config, given: CheckOptions["rule"], { rules, libraryRules }: Rules): Config {
  const levels = { ...config.rules, ...Object.fromEntries(given) };
  const known = new Set([...rules, ...libraryRules].map((rule) => rule.id));
  for (const id of Object.keys(levels)) {
    if (known.has(id) || id.startsWith("schema/")) continue;
    throw new SetupError(`There is no rule “${id}”.`, { hint: `Rules: ${[...known].sort().join(", ")}.` });
  }
  return { ...config, rules: levels };
}

function onlyErrors(file: CheckedReport): CheckedReport {
  return { ...file, findings: file.findings.filter((finding) => finding.fatal === true) };
}

function collectOutput(value: string, previous: CheckOptions["output"]): CheckOptions["output"] {
  const [, format, file] = /^([a-z]+)=(.+)$/.exec(value) ?? [];
  if (format === undefined || file === undefined) throw new InvalidArgumentError("Expected FORMAT=FILE.");
  return [...previous, [format, file]];
}

function collectRule(value: string, previous: CheckOptions["rule"]): CheckOptions["rule"] {
  const [, id, level] = /^([a-z/-]+)=(off|info|warn|error)$/.exec(value) ?? [];
  if (id === undefined || level === undefined)
    throw new InvalidArgumentError("Expected ID=off|info|warn|error.");
  return [...previous, [id, level as Level]];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("Expected a whole number.");
  return Number(value);
}
