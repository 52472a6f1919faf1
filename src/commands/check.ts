import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { Config, Level } from "../config/config.ts";
import type { Effects } from "../effects.ts";
import { readTrackerExport } from "../read/tracker/read-tracker-export.ts";
import { countFindings } from "../report/count-findings.ts";
import { type LoadedReporter, loadReporters } from "../report/load-reporters.ts";
import { SetupError } from "../setup-error.ts";
import { applyFixes } from "../validate/apply-fixes.ts";
import type { CheckedReport } from "../validate/check-report.ts";
import { loadRules, type Rules } from "../validate/load-rules.ts";
import { applyBaseline } from "./baseline.ts";
import { type CheckedFiles, checkFiles, type Selection } from "./check-files.ts";
import type { CommandContext } from "./command-context.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";

interface CheckOptions {
  readonly changed?: string | true;
  readonly format: string;
  readonly output: readonly (readonly [string, string])[];
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly fix?: boolean;
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
    .option(
      "--changed [ref]",
      "only what differs from where this branch left REF (default: the remote's head)",
    )
    .option(
      "--format <format>",
      "how findings are printed: text, json, github, sarif, junit, gitlab, markdown",
      "text",
    )
    .option(
      "--output <format=file>",
      "write a further format into a file; can be given several times",
      collectOutput,
      [],
    )
    .option("--baseline <file>", "hold back the findings that this file has; new ones fail")
    .option("--update-baseline", "write the baseline; one that exists loses what is mended")
    .option("--fix", "mend what can be mended in only one way")
    .option("--max-warnings <number>", "fail when there are more warnings", wholeNumber)
    .option(
      "--rule <id=level>",
      "set a rule's level: off, info, warn, error; can be given several times",
      collectRule,
      [],
    )
    .option("--stdin-filename <path>", "the name of what standard input holds")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .option("--quiet", "print errors only")
    .action(async (paths: readonly string[], options: CheckOptions) => {
      context.setStatus(await check(paths, options, context));
    });
}

async function check(
  paths: readonly string[],
  options: CheckOptions,
  { effects, version }: CommandContext,
): Promise<0 | 1> {
  const reporters = await loadReporters();
  const print = reporterOf(options.format, reporters);
  const others = options.output.map(([format, file]) => ({ file, reporter: reporterOf(format, reporters) }));
  const opened = await openLibrary(effects, options.asOf);
  const rules = await loadRules();
  const library = { ...opened, config: withRules(opened.config, options.rule, rules) };
  // Findings are about reports; an export that the next build will refuse is said all the same.
  await readTrackerExport(effects.files, library.root, library.config);
  const selection = { paths, changed: options.changed, stdinFilename: options.stdinFilename };
  const found = await checkAndFix(selection, library, rules, options.fix === true, effects);
  const checked = await withBaseline(found.checked, options, effects);
  const result = {
    files: options.quiet === true ? checked.map(onlyErrors) : checked,
    asOf: library.asOf,
  };
  const shown = {
    rules: [...rules.rules, ...rules.libraryRules],
    version,
    folder: await folderInRepository(library.root, effects),
  };
  for (const { file, reporter } of others) {
    await effects.files.write(
      resolve(effects.folder, file),
      reporter.reporter(result, { ...shown, colour: false }),
    );
  }
  effects.out(print.reporter(result, { ...shown, colour: effects.colour }));
  const summary = effects.env.GITHUB_STEP_SUMMARY;
  if (print.summary !== undefined && summary !== undefined && summary !== "") {
    await appendFile(summary, print.summary(result, { ...shown, colour: false }));
  }
  const { errors, warnings } = countFindings(checked.flatMap((file) => file.findings));
  return errors > 0 || warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/** The library's folder in its repository: git hosts name files from there. "" outside git. */
async function folderInRepository(root: string, effects: Effects): Promise<string> {
  const prefix = await effects.execute("git", ["rev-parse", "--show-prefix"], root);
  return prefix === null ? "" : new TextDecoder().decode(prefix).trim().replace(/\/$/, "");
}

function reporterOf(format: string, reporters: ReadonlyMap<string, LoadedReporter>): LoadedReporter {
  const reporter = reporters.get(format);
  if (reporter !== undefined) return reporter;
  throw new SetupError(`There is no format “${format}”.`, {
    hint: `Formats: ${[...reporters.keys()].join(", ")}.`,
  });
}

/** One fix can uncover another, but not for ever. */
const mostRounds = 10;

async function checkAndFix(
  selection: Selection,
  library: OpenLibrary,
  rules: Rules,
  fix: boolean,
  effects: Effects,
): Promise<CheckedFiles> {
  let found = await checkFiles(selection, library, rules, effects);
  let total = 0;
  for (let round = 0; fix && round < mostRounds; round++) {
    const count = await fixFiles(found, effects);
    if (count === 0) break;
    total += count;
    found = await checkFiles(selection, library, rules, effects);
  }
  if (fix) effects.remark(`Mended ${total} ${total === 1 ? "finding" : "findings"}.\n`);
  return found;
}

async function fixFiles({ checked, absolute }: CheckedFiles, effects: Effects): Promise<number> {
  let total = 0;
  for (const { path, text, findings } of checked) {
    const file = absolute.get(path);
    if (text === null || file === undefined) continue;
    const fixed = applyFixes(text, findings);
    if (fixed.count > 0) await effects.files.write(file, fixed.text);
    total += fixed.count;
  }
  return total;
}

async function withBaseline(
  checked: readonly CheckedReport[],
  { baseline, updateBaseline }: CheckOptions,
  effects: Effects,
): Promise<readonly CheckedReport[]> {
  if (baseline === undefined) {
    if (updateBaseline !== true) return checked;
    throw new SetupError("--update-baseline needs to know the file.", {
      hint: "For example: --baseline afterword-baseline.json",
    });
  }
  const file = resolve(effects.folder, baseline);
  const result = await applyBaseline(
    checked,
    { file, name: baseline, update: updateBaseline === true },
    effects,
  );
  const mended =
    result.mended === 0 || updateBaseline === true
      ? ""
      : `; ${result.mended} of it mended: --update-baseline takes them out`;
  effects.remark(`Held back by ${baseline}: ${result.held}${mended}.\n`);
  return result.checked;
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
  const [, id, level] = /^([a-zA-Z/-]+)=(off|info|warn|error)$/.exec(value) ?? [];
  if (id === undefined || level === undefined)
    throw new InvalidArgumentError("Expected ID=off|info|warn|error.");
  return [...previous, [id, level as Level]];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("Expected a whole number.");
  return Number(value);
}
