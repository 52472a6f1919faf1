import { join, relative } from "node:path";
import type { Command } from "commander";
import type { Config } from "../config/config.ts";
import type { Effects } from "../effects.ts";
import { findReports, reportsFolder } from "../read/find-reports.ts";
import { SetupError } from "../setup-error.ts";
import { slug } from "../slug.ts";
import { readMoment } from "../time/read-moment.ts";
import type { CommandContext } from "./command-context.ts";
import { type DraftFacts, draftText } from "./draft.ts";
import { openEditor } from "./open-editor.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";

interface NewOptions {
  readonly started?: string;
  readonly severity?: string;
  readonly service: readonly string[];
  readonly timezone?: string;
  readonly id?: string;
  readonly open?: boolean;
  readonly asOf?: string;
}

/** `afterword new [title]`: a dated draft. */
export function register(program: Command, { effects }: CommandContext): void {
  program
    .command("new")
    .description("begin a report")
    .argument("[title]", "what happened, in one line")
    .option("--started <moment>", "when impact began, e.g. “2024-05-12 13:30”")
    .option("--severity <id>", "one of the library's severities")
    .option(
      "--service <name>",
      "what was hit; can be given several times",
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option("--timezone <zone>", "zone of the report's times, e.g. Europe/Berlin")
    .option("--id <id>", "its id and file name (default: the date and the title)")
    .option("--open", "open it in $EDITOR")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .action((title: string | undefined, options: NewOptions) => begin(title, options, effects));
}

async function begin(title: string | undefined, options: NewOptions, effects: Effects): Promise<void> {
  const library = await openLibrary(effects, options.asOf);
  const facts = await gatherFacts(title, options, library, effects);
  const day = dayOf(facts.started) ?? library.asOf;
  const id = options.id ?? `${day}-${slug(facts.title).slice(0, 60).replace(/-+$/, "")}`;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id)) {
    throw new SetupError(`“${id}” cannot be an id.`, {
      hint: "Use letters, digits, dots, hyphens and underscores.",
    });
  }
  const path = await freePath(id, day.slice(0, 4), library, effects);
  await effects.files.write(join(library.root, path), draftText(facts));
  effects.out(`${relative(effects.folder, join(library.root, path))}\n`);
  if (options.open === true) await openEditor(join(library.root, path), effects.env);
}

async function gatherFacts(
  title: string | undefined,
  options: NewOptions,
  { config }: OpenLibrary,
  effects: Effects,
): Promise<DraftFacts> {
  const given: DraftFacts = {
    title: title?.trim() ?? "",
    started: options.started ?? null,
    severity: options.severity ?? null,
    services: options.service,
    timezone: options.timezone ?? null,
  };
  if (given.title === "" && !effects.interactive) {
    throw new SetupError("A report needs a title.", {
      hint: 'For example: afterword new "Checkout could not reach the database"',
    });
  }
  const facts = given.title === "" ? await (await import("./ask-facts.ts")).askFacts(given, config) : given;
  checkFacts(facts, config);
  return facts;
}

function checkFacts({ started, severity }: DraftFacts, { severities }: Config): void {
  const reading = started === null ? null : readMoment(started);
  if (started !== null && (reading === null || reading.problem !== null)) {
    throw new SetupError(`“${started}” is not a moment${reading?.problem ? `: ${reading.problem}` : ""}.`, {
      hint: "Write it like 2024-05-12 13:30, or 2024-05-12.",
    });
  }
  const ids = [...severities.map(({ id }) => id), "unknown"];
  if (severity !== null && !ids.includes(severity)) {
    throw new SetupError(`There is no severity “${severity}”.`, { hint: `Severities: ${ids.join(", ")}.` });
  }
}

function dayOf(started: string | null): string | null {
  const date = started === null ? null : (readMoment(started)?.date ?? null);
  if (date === null) return null;
  return `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}

/** The path of a report whose id nobody has: a number is put behind one that is taken. */
async function freePath(
  id: string,
  year: string,
  { root, config }: OpenLibrary,
  effects: Effects,
): Promise<string> {
  const taken = await findReports(effects.files, { root, ignore: config.ignore });
  const names = new Set(taken.map(({ path }) => path.split("/").at(-1)?.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${id}${number === 1 ? "" : `-${number}`}.md`;
    const path = `${reportsFolder}/${year}/${name}`;
    if (names.has(name.toLowerCase())) continue;
    if ((await effects.files.stat(join(root, path))) === null) return path;
  }
}
