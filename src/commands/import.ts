import { join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { loadLayouts } from "../import/load-layouts.ts";
import { reportsFolder } from "../read/find-reports.ts";
import { SetupError } from "../setup-error.ts";
import { makeChecker } from "../validate/check-library.ts";
import { loadRules } from "../validate/load-rules.ts";
import type { CommandContext } from "./command-context.ts";
import { countOutcomes } from "./import/count-outcomes.ts";
import { describeJson } from "./import/describe-json.ts";
import { describeText } from "./import/describe-text.ts";
import { findSources } from "./import/find-sources.ts";
import { type ImportSettings, runImport } from "./import/run-import.ts";
import { libraryIds } from "./library-ids.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";

interface ImportCommandOptions {
  readonly out?: string;
  readonly as: "draft" | "published";
  readonly inPlace?: boolean;
  readonly force?: boolean;
  readonly report: "text" | "json";
  readonly stdinFilename?: string;
  readonly asOf?: string;
  readonly quiet?: boolean;
}

/** `afterword import FILE…`: free-form Markdown into reports. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("import")
    .description(
      "make reports of Markdown that was written otherwise; no word is lost, and nothing is invented",
    )
    .argument("<file...>", "files, or folders with Markdown below them; - reads standard input")
    .option("--out <folder>", `where reports are written (default: ${reportsFolder}/ of the library)`)
    .addOption(new Option("--as <status>", "their status").choices(["draft", "published"]).default("draft"))
    .option("--in-place", "replace the files where they are; git must have them as they are now")
    .option("--force", "write over files that exist, or that git does not have")
    .addOption(new Option("--report <format>", "how it is told").choices(["text", "json"]).default("text"))
    .option("--stdin-filename <path>", "the name of what standard input holds")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .option("--quiet", "tell only what somebody has to look at")
    .action(async (paths: readonly string[], options: ImportCommandOptions) => {
      context.setStatus(await importFiles(paths, options, context));
    });
}

async function importFiles(
  paths: readonly string[],
  options: ImportCommandOptions,
  { effects }: CommandContext,
): Promise<0 | 1> {
  const inPlace = options.inPlace === true;
  if (inPlace && options.out !== undefined) {
    throw new SetupError("--in-place writes where the files are, so it cannot be given with --out.");
  }
  if (inPlace && paths.includes("-")) {
    throw new SetupError("Standard input has no place of its own, so it cannot be imported --in-place.");
  }
  const library = await openLibrary(effects, options.asOf);
  const settings = await settingsFor(options, library, effects);
  const sources = await findSources(paths, options.stdinFilename, library, effects);
  const files = await runImport(sources, settings, effects);
  effects.out(
    options.report === "json"
      ? describeJson(files)
      : describeText(files, { quiet: options.quiet === true, inPlace }),
  );
  const { refused, failed } = countOutcomes(files);
  return refused + failed > 0 ? 1 : 0;
}

async function settingsFor(
  { out: named, as: status, inPlace = false, force = false }: ImportCommandOptions,
  library: OpenLibrary,
  effects: CommandContext["effects"],
): Promise<ImportSettings> {
  const { root, config, asOf } = library;
  const { files, folder } = effects;
  const out = named === undefined ? join(root, reportsFolder) : resolve(folder, named);
  const there = inPlace ? null : await files.stat(out);
  if (there !== null && there.kind !== "folder") {
    throw new SetupError(`${named ?? out} is not a folder, so nothing can be written into it.`, {
      hint: "Name another one with --out.",
    });
  }
  const [layouts, rules, known] = await Promise.all([
    loadLayouts(),
    loadRules(),
    libraryIds(library, effects),
  ]);
  const checker = makeChecker(config, rules, asOf, (path) => files.exists(join(root, path)));
  return {
    converter: { layouts, checker, status },
    destination: { out, inPlace, force, folder, known },
    root,
  };
}
