import { slug } from "../slug.ts";

/**
 * What an id is made of. It becomes the name of a folder and of a file beside the list's page, so
 * that it must not be too long for one, nor be that page.
 */
export const idPattern = /^(?!index\.html$)[a-z0-9][a-z0-9._-]{0,199}$/i;

/** The id of a report: `id` of its front matter, else the stem of its file (of its folder, for index.md). */
export function reportId(path: string, stated: unknown): string {
  if (typeof stated === "string" && idPattern.test(stated)) return stated;
  const parts = path.split("/");
  const stem = (parts.at(-1) ?? "").replace(/\.(?:md|markdown)$/i, "");
  const name = stem.toLowerCase() === "index" ? (parts.at(-2) ?? stem) : stem;
  return idPattern.test(name) ? name : slug(name);
}
