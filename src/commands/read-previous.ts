import type { Config } from "../config/config.ts";
import type { Effects } from "../effects.ts";
import { isRecord } from "../extract/is-record.ts";
import { reportId } from "../extract/report-id.ts";
import { parseReport } from "../parse/parse-report.ts";
import { isReportPath } from "../read/find-reports.ts";
import { decodeReport } from "../read/read-report.ts";
import type { PreviousLibrary, PreviousReport } from "../validate/previous-library.ts";
import { type Changes, readAt } from "./git-changes.ts";

/** Reads the published reports that a change touches as they were before it. */
export async function readPrevious(
  changes: Changes,
  ref: string | null,
  { root, config }: { readonly root: string; readonly config: Config },
  effects: Effects,
): Promise<PreviousLibrary> {
  const reports: PreviousReport[] = [];
  for (const { oldPath, path } of changes.files) {
    if (oldPath === null || !isReportPath(oldPath, config.ignore)) continue;
    const bytes = await readAt(effects, root, changes.base, oldPath);
    const text = bytes === null ? null : decodeReport(bytes, oldPath, config.limits.fileBytes).text;
    if (text === null) continue;
    const data = parseReport(oldPath, text, config.limits.depth).values?.data;
    // Nobody can have linked to what had no page.
    if (!isRecord(data) || (data.status !== undefined && data.status !== "published")) continue;
    const aliases = Array.isArray(data.aliases)
      ? data.aliases.filter((alias) => typeof alias === "string")
      : [];
    reports.push({ id: reportId(oldPath, data.id), aliases, path: oldPath, newPath: path });
  }
  return { ref: ref ?? "the remote's head", reports };
}
