import { setKeys } from "../yaml/set-keys.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

/**
 * Sets keys of a report's front matter and leaves every other byte as it is: comments, order, line
 * endings, a byte order mark. The front matter must be there and without errors.
 */
export function setFrontMatter(text: string, values: ReadonlyMap<string, unknown>): string {
  const split = splitFrontMatter(text);
  if (split.kind !== "found") throw new Error("There is no front matter to set keys of.");
  const { yaml, yamlOffset } = split;
  // One line of front matter does not show how lines end; the line of its fence does.
  const windows = /^\uFEFF?---[ \t]*\r\n/.test(text);
  const set = setKeys(yaml, values);
  const added = windows && !yaml.includes("\r\n") ? set.replace(/\r?\n/g, "\r\n") : set;
  return `${text.slice(0, yamlOffset)}${added}${text.slice(yamlOffset + yaml.length)}`;
}
