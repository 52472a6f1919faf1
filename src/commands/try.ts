import { dirname, join, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { configName, readConfig } from "../config/read-config.ts";
import type { Effects } from "../effects.ts";
import { loadLayouts } from "../import/load-layouts.ts";
import type { Notice, Notices } from "../render/serving-html.ts";
import { SetupError } from "../setup-error.ts";
import { makeChecker } from "../validate/check-library.ts";
import { loadRules } from "../validate/load-rules.ts";
import type { CommandContext } from "./command-context.ts";
import type { Converter } from "./import/convert-source.ts";
import { findMarkdown } from "./import/find-markdown.ts";
import { type OpenLibrary, readAsOf } from "./open-library.ts";
import { findConflicts } from "./try/find-conflicts.ts";
import { readFolder, readsOf, type TriedFolder } from "./try/read-folder.ts";
import { tellStory } from "./try/tell-story.ts";

interface TryOptions {
  readonly port: number;
  readonly serve: boolean;
  readonly asOf?: string;
}

/** `afterword try DIR`: somebody's Markdown as a library, without writing anything beside it. */
export function register(program: Command, context: CommandContext): void {
  program
    .command("try")
    .description(
      "read the Markdown of a folder as it is: what it holds, what contradicts itself, and its site",
    )
    .argument(
      "<dir>",
      "a folder with reports of incidents, however they are written; nothing is written in it",
    )
    .option("--port <number>", "port on the loopback interface", portNumber, 8080)
    .option("--no-serve", "only tell what was found")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .action((dir: string, options: TryOptions) => tryFolder(dir, options, context));
}

async function tryFolder(dir: string, options: TryOptions, context: CommandContext): Promise<void> {
  const { effects } = context;
  const library = await openFolder(dir, options.asOf, effects);
  const converter = await converterFor(library, effects);
  const folder = await readFolder(library.root, converter, effects);
  effects.out(tellStory(folder, { shown: dir, asOf: library.asOf, colour: effects.colour }));
  if (options.serve && folder.reports.length > 0)
    await serve(folder, converter, library, options.port, context);
}

/** The folder as the root of a library; the configuration is that of the library around it, if there is one. */
async function openFolder(dir: string, asOf: string | undefined, effects: Effects): Promise<OpenLibrary> {
  const { files } = effects;
  const root = resolve(effects.folder, dir);
  const stat = await files.stat(root);
  if (stat === null) {
    throw new SetupError(`There is no folder ${dir}.`, { hint: `Paths are relative to ${effects.folder}.` });
  }
  if (stat.kind !== "folder") {
    throw new SetupError(`${dir} is not a folder.`, {
      hint: `One file is read by \`afterword import ${dir}\`.`,
    });
  }
  if ((await findMarkdown(files, root)).length === 0) {
    throw new SetupError(`No Markdown file was found below ${dir}, so there is nothing to read.`, {
      hint: "Files end in .md, .markdown or .mdx; those of node_modules and of folders that begin with a dot are not read.",
    });
  }
  const config = await readConfig(files, await configFolder(root, files));
  return { root, config, asOf: readAsOf(asOf, effects.now) };
}

async function configFolder(root: string, files: Effects["files"]): Promise<string> {
  for (let folder = root; ; folder = dirname(folder)) {
    if ((await files.stat(join(folder, configName)))?.kind === "file") return folder;
    if (folder === dirname(folder)) return root;
  }
}

async function converterFor({ root, config, asOf }: OpenLibrary, { files }: Effects): Promise<Converter> {
  const [layouts, rules] = await Promise.all([loadLayouts(), loadRules()]);
  const checker = makeChecker(config, rules, asOf, (path) => files.exists(join(root, path)));
  return { layouts, checker, status: "published" };
}

async function serve(
  first: TriedFolder,
  converter: Converter,
  library: OpenLibrary,
  port: number,
  { effects, version }: CommandContext,
): Promise<void> {
  const [{ loadSite }, { serveSite }] = await Promise.all([
    import("./load-site.ts"),
    import("../render/serve-site.ts"),
  ]);
  let next: TriedFolder | null = first;
  const load = async () => {
    const folder = next ?? (await readFolder(library.root, converter, effects));
    next = null;
    const reads = readsOf(folder, library.root);
    const loaded = await loadSite(library, effects, { drafts: "whole", search: true, version, reads });
    return { ...loaded, notices: noticesOf(folder) };
  };
  const log = (line: string): void => effects.remark(`${line}\n`);
  const serving = await serveSite({ load, watch: [library.root], port, log });
  effects.out(`\nThe same as a site: ${serving.url}\n`);
  effects.remark("Follows changes; Ctrl-C ends it.\n");
  await effects.interrupted();
  await serving.close();
}

/** What contradicts itself, on the page of its report. */
function noticesOf({ reports }: TriedFolder): Notices {
  const notices = new Map<string, Notice[]>();
  for (const { id, shown, line, words } of findConflicts(reports)) {
    const page = `postmortems/${id}/`;
    const notice: Notice = { level: "warning", place: `${shown}:${line ?? 1}`, text: `It ${words}.` };
    notices.set(page, [...(notices.get(page) ?? []), notice]);
  }
  return notices;
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new InvalidArgumentError("Expected a port, 0 to 65535.");
  return port;
}
