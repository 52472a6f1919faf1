import { resolve } from "node:path";
import type { Command } from "commander";
import type { Effects } from "../effects.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { nearest } from "../nearest.ts";
import { jsonText } from "../outputs/json-text.ts";
import { postmortemData } from "../outputs/postmortem-data.ts";
import { toReportFile } from "../read/find-reports.ts";
import { showCard } from "../report/terminal/show-card.ts";
import { SetupError } from "../setup-error.ts";
import { levelOf } from "../validate/finding.ts";
import type { CommandContext } from "./command-context.ts";
import { type LoadedLibrary, loadLibrary } from "./load-library.ts";
import { openLibrary } from "./open-library.ts";

interface ShowOptions {
  readonly json?: boolean;
  readonly html?: boolean;
  readonly asOf?: string;
}

/** `afterword show FILE|ID`: what was understood of one report. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("show")
    .description("show what was understood of one report")
    .argument("<file|id>", "a report's file or its id")
    .option("--json", "print it as data, as in /api/v1/postmortems/<id>.json")
    .option("--html", "print it as one HTML file that needs nothing else")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .action((name: string, options: ShowOptions) => show(name, options, context));
}

async function show(name: string, options: ShowOptions, context: CommandContext): Promise<void> {
  const { effects } = context;
  if (options.json === true && options.html === true) {
    throw new SetupError("--json and --html cannot be given together.", { hint: "Run it once for each." });
  }
  const library = await openLibrary(effects, options.asOf);
  const absolute = resolve(effects.folder, name);
  const isFile = (await effects.files.stat(absolute))?.kind === "file";
  const file = toReportFile(library.root, absolute);
  const loaded = await loadLibrary(library, effects, { drafts: "whole", further: isFile ? [file] : [] });
  const { postmortems } = loaded.built.library;
  const postmortem = postmortems.find((candidate) =>
    isFile ? candidate.path === file.path : isCalled(candidate, name),
  );
  if (postmortem === undefined) throw notFound(name, isFile ? file.path : null, loaded);
  if (options.json === true) {
    effects.out(jsonText(postmortemData(postmortem, library.config.base)));
  } else if (options.html === true) {
    const { showHtml } = await import("./show-html.ts");
    effects.out(await showHtml(library, loaded, postmortem, context));
  } else {
    const checked = loaded.checked.find(({ path }) => path === postmortem.path);
    effects.out(showCard(postmortem, checked?.report ?? null, { colour: effects.colour, library }));
  }
  remarkFindings(postmortem.path, loaded, effects);
}

function isCalled({ id, aliases }: Postmortem, name: string): boolean {
  return id === name || aliases.includes(name);
}

function notFound(name: string, path: string | null, { checked, built }: LoadedLibrary): SetupError {
  if (path !== null) {
    const findings = checked.find((file) => file.path === path)?.findings ?? [];
    const [first] = findings;
    const reason = first === undefined ? "it has no title" : `${first.reason} (line ${first.line ?? 1})`;
    return new SetupError(`Too little of ${name} was understood to show it: ${reason}.`, {
      hint: `\`afterword check ${name}\` says more.`,
    });
  }
  const like = nearest(
    name,
    built.library.postmortems.map(({ id }) => id),
  );
  return new SetupError(`There is no report ${name}.`, {
    hint:
      like === undefined ? "Give a file, or the id of a report of this library." : `Did you mean ${like}?`,
  });
}

function remarkFindings(path: string, { checked }: LoadedLibrary, effects: Effects): void {
  const findings = checked.find((file) => file.path === path)?.findings ?? [];
  const told = findings.filter((finding) => levelOf(finding) !== "info").length;
  if (told > 0)
    effects.remark(`${told} ${told === 1 ? "problem" : "problems"}: see \`afterword check ${path}\`.\n`);
}
