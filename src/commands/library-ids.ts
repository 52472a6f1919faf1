import { parseDocument } from "yaml";
import type { Effects } from "../effects.ts";
import { isRecord } from "../extract/is-record.ts";
import { reportId } from "../extract/report-id.ts";
import { splitFrontMatter } from "../parse/split-front-matter.ts";
import { findReports } from "../read/find-reports.ts";
import type { OpenLibrary } from "./open-library.ts";
import { readReports } from "./read-reports.ts";

/** The ids that a report answers to. */
export interface ReportIds {
  /** Relative to the library's root, with "/". */
  readonly path: string;
  readonly absolute: string;
  readonly id: string;
  /** Earlier ids. */
  readonly aliases: readonly string[];
}

/** The ids of every report of a library; those of a broken one come from its file's name. */
export async function libraryIds(
  { root, config }: OpenLibrary,
  effects: Effects,
): Promise<readonly ReportIds[]> {
  const found = await findReports(effects.files, { root, ignore: config.ignore });
  const reads = await readReports(effects.files, found, config.limits.fileBytes);
  return found.map(({ path, absolute }, index) => {
    const { id, aliases } = statedIds(reads[index]?.text ?? "");
    return {
      path,
      absolute,
      id: reportId(path, id),
      aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === "string") : [],
    };
  });
}

/** The keys of front matter that name a report; only few have any, so that most need not be parsed. */
function statedIds(text: string): { readonly id?: unknown; readonly aliases?: unknown } {
  const split = splitFrontMatter(text);
  if (split.kind !== "found" || !/\bid\b|\baliases\b/.test(split.yaml)) return {};
  const options = { prettyErrors: false, version: "1.2", schema: "core", uniqueKeys: false } as const;
  const document = parseDocument(split.yaml, options);
  if (document.errors.length > 0) return {};
  try {
    const data: unknown = document.toJS();
    return isRecord(data) ? data : {};
  } catch {
    // Aliases of anchors that are not there, or too many of them: the check says so.
    return {};
  }
}
