import { join } from "node:path";
import type { Config } from "../../config/config.ts";
import type { Effects } from "../../effects.ts";
import { nearest } from "../../nearest.ts";
import { parseReport } from "../../parse/parse-report.ts";
import { splitFrontMatter } from "../../parse/split-front-matter.ts";
import { SetupError } from "../../setup-error.ts";
import type { OpenLibrary } from "../open-library.ts";
import { reportTemplate } from "../templates/report-template.ts";

/** The folder of a library that holds its own templates. */
export const templatesFolder = "templates";

/** The template that `new` takes where none is named. */
export const defaultTemplate = "postmortem";

/** Names of the library's own templates, in order. */
export async function templateNames(root: string, { files }: Effects): Promise<readonly string[]> {
  const folder = join(root, templatesFolder);
  if ((await files.stat(folder))?.kind !== "folder") return [];
  const entries = await files.list(folder);
  return entries
    .filter(({ name, kind }) => kind === "file" && /^[^_.].*\.md$/i.test(name) && !/^readme\./i.test(name))
    .map(({ name }) => name.slice(0, -3))
    .sort();
}

/**
 * The text of a template: of the one that is named, else of the library's default, else the one that
 * comes with Afterword. Throws a SetupError for one that is not there or whose front matter is broken.
 */
export async function readTemplate(
  name: string | undefined,
  { root, config }: OpenLibrary,
  effects: Effects,
): Promise<string> {
  const names = await templateNames(root, effects);
  const wanted = (name ?? defaultTemplate).replace(/\.md$/i, "");
  if (!names.includes(wanted)) {
    if (wanted === defaultTemplate) return reportTemplate(config.severities.map(({ id }) => id));
    const like = nearest(wanted, names);
    throw new SetupError(`There is no template ${wanted} in ${templatesFolder}/.`, {
      hint:
        like !== undefined
          ? `Did you mean ${like}?`
          : `Templates: ${[...names, defaultTemplate].join(", ")}.`,
    });
  }
  const path = `${templatesFolder}/${wanted}.md`;
  const bytes = await effects.files.read(join(root, path));
  return withFrontMatter(decode(bytes, path), path, config);
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SetupError(`The template ${path} is not UTF-8 text.`, { cause });
  }
}

/** A template whose front matter can be filled in; one without any gets an empty one. */
function withFrontMatter(text: string, path: string, config: Config): string {
  const split = splitFrontMatter(text);
  if (split.kind === "none") {
    const newline = text.includes("\r\n") ? "\r\n" : "\n";
    return ["---", "---", "", text.replace(/^\uFEFF/, "")].join(newline);
  }
  if (split.kind !== "found") {
    const why =
      split.kind === "unclosed"
        ? "is never closed with a line ---"
        : `begins with ${split.firstLine}, not with ---`;
    throw new SetupError(`The front matter of the template ${path} ${why}.`);
  }
  const { yamlErrors, values } = parseReport(path, text, config.limits.depth);
  const [error] = yamlErrors;
  const problem = error === undefined ? values?.problem : { place: error.place, reason: error.message };
  if (problem !== null && problem !== undefined) {
    const { place, reason } = problem;
    throw new SetupError(
      `The front matter of the template ${path} is broken at line ${place.line}: ${reason}.`,
      {
        hint: "It is YAML, as in a report.",
      },
    );
  }
  const data = values?.data ?? null;
  if (data !== null && (typeof data !== "object" || Array.isArray(data))) {
    throw new SetupError(`The front matter of the template ${path} holds no keys.`);
  }
  return text;
}
