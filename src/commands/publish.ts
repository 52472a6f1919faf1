import { resolve } from "node:path";
import type { Command } from "commander";
import type { Effects } from "../effects.ts";
import { isRecord } from "../extract/is-record.ts";
import { nearest } from "../nearest.ts";
import { parseReport } from "../parse/parse-report.ts";
import { setFrontMatter } from "../parse/set-front-matter.ts";
import { toReportFile } from "../read/find-reports.ts";
import { readReport } from "../read/read-report.ts";
import { countFindings } from "../report/count-findings.ts";
import { reporter } from "../report/text.ts";
import { SetupError } from "../setup-error.ts";
import type { CheckedReport } from "../validate/check-report.ts";
import { loadRules } from "../validate/load-rules.ts";
import { checkFiles } from "./check-files.ts";
import type { CommandContext } from "./command-context.ts";
import { libraryIds } from "./library-ids.ts";
import { type OpenLibrary, openLibrary } from "./open-library.ts";
import { writeFile } from "./write-file.ts";

/** `afterword publish ID`: checks a draft as a published report and says in it that it is one. */
export function register(program: Command, { effects, setStatus }: CommandContext): void {
  program
    .command("publish")
    .description("check a draft as a published report; where nothing is wrong, set `status` and `published`")
    .argument("<id|file>", "a report's id or its file")
    .option("--as-of <date>", "the day of publication (default: today in UTC)")
    .action(async (name: string, options: { readonly asOf?: string }) => {
      const library = await openLibrary(effects, options.asOf);
      setStatus(await publish(name, library, effects));
    });
}

async function publish(name: string, library: OpenLibrary, effects: Effects): Promise<0 | 1> {
  const file = await findFile(name, library, effects);
  const { text } = await readReport(effects.files, file, name, library.config.limits.fileBytes);
  const front = text === null ? null : frontMatterOf(text);
  const { path } = toReportFile(library.root, file);
  if (front !== null && (front.status === undefined || front.status === "published")) {
    const since = typeof front.published === "string" ? ` since ${front.published}` : "";
    effects.out(`${path} is published already${since}; nothing was changed.\n`);
    return 0;
  }
  // A new line would move every finding by one: for the check only the status is another.
  const tried =
    text === null || front === null ? text : setFrontMatter(text, new Map([["status", "published"]]));
  const checked = await checkAs(tried, file, library, effects);
  const { errors, warnings } = countFindings(checked.flatMap(({ findings }) => findings));
  if (errors > 0 || text === null || front === null) {
    const shown = checked.map((report) => ({ ...report, text: text ?? report.text }));
    effects.out(reporter({ files: shown, asOf: library.asOf }, { colour: effects.colour }));
    effects.remark(
      `Not published: ${errors === 1 ? "mend this error" : "mend these errors"} first. Nothing was changed.\n`,
    );
    return 1;
  }
  const day = typeof front.published === "string" ? front.published : library.asOf;
  const values = new Map([
    ["status", "published"],
    ["published", day],
  ]);
  await writeFile(effects.files, file, setFrontMatter(text, values));
  effects.out(`Published ${path} as of ${day}.\n`);
  if (warnings > 0) {
    effects.remark(
      `${warnings} ${warnings === 1 ? "warning" : "warnings"}: see \`afterword check ${path}\`.\n`,
    );
  }
  return 0;
}

/** The file that a path or an id, present or earlier, names. */
async function findFile(name: string, library: OpenLibrary, effects: Effects): Promise<string> {
  const absolute = resolve(effects.folder, name);
  if ((await effects.files.stat(absolute))?.kind === "file") return absolute;
  const reports = await libraryIds(library, effects);
  const found =
    reports.find(({ id }) => id === name) ?? reports.find(({ aliases }) => aliases.includes(name));
  if (found !== undefined) return found.absolute;
  const like = nearest(
    name,
    reports.map(({ id }) => id),
  );
  throw new SetupError(`There is no report ${name}.`, {
    hint:
      like === undefined ? "Give a file, or the id of a report of this library." : `Did you mean ${like}?`,
  });
}

/** The front matter of a report; null where it is missing or broken, which is for the check to say. */
function frontMatterOf(text: string): Readonly<Record<string, unknown>> | null {
  const { values, yamlErrors } = parseReport("", text, 100);
  return values !== null && values.problem === null && yamlErrors.length === 0 && isRecord(values.data)
    ? values.data
    : null;
}

/** Checks one report, among all others, as if its file held a text. */
async function checkAs(
  text: string | null,
  file: string,
  library: OpenLibrary,
  effects: Effects,
): Promise<readonly CheckedReport[]> {
  const read = (path: string): Promise<Uint8Array> =>
    path === file && text !== null
      ? Promise.resolve(new TextEncoder().encode(text))
      : effects.files.read(path);
  const selection = { paths: [file], changed: undefined, stdinFilename: undefined };
  const files = { ...effects.files, read };
  return (await checkFiles(selection, library, await loadRules(), { ...effects, files })).checked;
}
