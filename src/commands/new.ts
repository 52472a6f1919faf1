import { join, relative } from "node:path";
import type { Command } from "commander";
import type { Effects } from "../effects.ts";
import { mostItems } from "../extract/most-items.ts";
import { SetupError } from "../setup-error.ts";
import type { CommandContext } from "./command-context.ts";
import { checkFacts } from "./draft/check-facts.ts";
import { draftPath } from "./draft/draft-path.ts";
import { draftText } from "./draft/draft-text.ts";
import type { Facts } from "./draft/facts.ts";
import { readFacts } from "./draft/read-facts.ts";
import { readTemplate, templateNames } from "./draft/templates.ts";
import { openEditor } from "./open-editor.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";
import { writeFile } from "./write-file.ts";

interface NewOptions {
  readonly started?: string;
  readonly severity?: string;
  readonly service: readonly string[];
  readonly cause: readonly string[];
  readonly author: readonly string[];
  readonly kind?: string;
  readonly timezone?: string;
  readonly id?: string;
  readonly template?: string;
  readonly from?: string;
  readonly ask: boolean;
  readonly open?: boolean;
  readonly asOf?: string;
}

/** `afterword new [title]`: a dated draft. */
export function register(program: Command, { effects }: CommandContext): void {
  program
    .command("new")
    .description("begin a report: asks for what is known, and prints the path of the draft")
    .argument("[title]", "what happened, in one line")
    .option("--started <moment>", "when impact began, e.g. “2024-05-12 13:30”")
    .option("--severity <id>", "one of the library's severities, or unknown")
    .option("--service <name>", "what was hit; can be given several times", collect, [])
    .option("--cause <name>", "what contributed; can be given several times", collect, [])
    .option("--author <name>", "who writes the report; can be given several times", collect, [])
    .option("--kind <kind>", "incident, near-miss, drill or security (default: incident)")
    .option("--timezone <zone>", "zone of the report's times, e.g. Europe/Berlin")
    .option("--id <id>", "its id and file name (default: the day and the title)")
    .option("--template <name>", "a file of the library's templates/ (default: postmortem)")
    .option("--from <file>", "what is known as JSON, keys as in a report; - reads standard input")
    .option("--no-ask", "ask nothing, also on a terminal")
    .option("--open", "open it in $EDITOR")
    .option("--as-of <date>", "the day that counts as today (default: today in UTC)")
    .action((title: string | undefined, options: NewOptions) => begin(title, options, effects));
}

function collect(value: string, all: readonly string[]): readonly string[] {
  return [...all, value];
}

async function begin(title: string | undefined, options: NewOptions, effects: Effects): Promise<void> {
  const library = await openLibrary(effects, options.asOf);
  const { config, root } = library;
  const source = options.from === undefined || options.from === "-" ? "standard input" : options.from;
  const given = options.from === undefined ? {} : await readFacts(options.from, source, effects);
  const flags = flagFacts(title, options);
  // Flags win over the file; what is wrong is told with where it comes from.
  const sourceOf = (key: string): string => (key in flags ? "afterword new" : source);
  const known = checkFacts({ ...given, ...flags }, config, sourceOf);
  const isAsked = effects.interactive && options.ask && options.from === undefined;
  const { template: name, ...facts } = isAsked
    ? await ask(known, options, library, effects)
    : { template: options.template, ...known };
  if (typeof facts.title !== "string" || facts.title === "") {
    throw new SetupError("A report needs a title.", {
      hint: 'For example: afterword new "Checkout could not reach the database"',
    });
  }
  const template = await readTemplate(name, library, effects);
  const { id, ...shown } = facts;
  const path = await draftPath(
    facts,
    options.id ?? (typeof id === "string" ? id : undefined),
    library,
    effects,
  );
  const text = draftText(template, shown, { config, source });
  await writeFile(effects.files, join(root, path), text);
  const place = relative(effects.folder, join(root, path));
  effects.out(`${place}\n`);
  remarkSize(text, facts, library, effects);
  if (options.open === true) await openEditor(join(root, path), effects.env);
  else effects.remark(`Fill it in; \`afterword check ${place}\` says what is missing.\n`);
}

/** What flags say, by the record's keys. */
function flagFacts(title: string | undefined, options: NewOptions): Facts {
  const { started, severity, service, cause, author, kind, timezone } = options;
  const lists = { services: service, causes: cause, authors: author };
  const given = { title, started, severity, kind, timezone };
  return Object.fromEntries([
    ...Object.entries(given).filter(([, value]) => value !== undefined),
    ...Object.entries(lists).filter(([, values]) => values.length > 0),
  ]);
}

async function ask(
  known: Facts,
  { template }: NewOptions,
  { root, config }: OpenLibrary,
  effects: Effects,
): Promise<Facts & { readonly template: string | undefined }> {
  const { askFacts } = await import("./ask-facts.ts");
  const templates = template === undefined ? await templateNames(root, effects) : [];
  const answered = await askFacts(known, config, templates);
  const { template: chosen, ...facts } = answered;
  return { template: template ?? chosen, ...checkFacts(facts, config, () => "afterword new") };
}

/** A bot can write more than anybody reads; better said now than by the check. */
function remarkSize(text: string, { timeline }: Facts, { config }: OpenLibrary, { remark }: Effects): void {
  const entries = Array.isArray(timeline) ? timeline.length : 0;
  if (entries > mostItems) {
    remark(
      `The timeline has ${entries} entries, and a report may have ${mostItems}: keep what tells the story.\n`,
    );
  }
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > config.limits.fileBytes) {
    remark(
      `The draft has ${bytes} bytes, and a report may have ${config.limits.fileBytes}: link logs, don't copy them.\n`,
    );
  }
}
