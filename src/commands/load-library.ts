import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { type BuiltLibrary, buildLibrary } from "../model/build-library.ts";
import { findReports, type ReportFile } from "../read/find-reports.ts";
import { checkLibrary, makeChecker } from "../validate/check-library.ts";
import type { CheckedReport } from "../validate/check-report.ts";
import { loadRules } from "../validate/load-rules.ts";
import type { OpenLibrary } from "./open-library.ts";
import { readReports } from "./read-reports.ts";

/** A library read, checked and built. */
export interface LoadedLibrary {
  readonly checked: readonly CheckedReport[];
  readonly built: BuiltLibrary;
}

/** Reads every report of a library (and further files), checks them and builds the model. */
export async function loadLibrary(
  { root, config, asOf }: OpenLibrary,
  effects: Effects,
  options: { readonly drafts: boolean; readonly further?: readonly ReportFile[] },
): Promise<LoadedLibrary> {
  const found = await findReports(effects.files, { root, ignore: config.ignore });
  const further = (options.further ?? []).filter(({ path }) => !found.some((file) => file.path === path));
  const reads = await readReports(effects.files, [...found, ...further], config.limits.fileBytes);
  const rules = await loadRules();
  const checked = await checkLibrary(
    reads,
    makeChecker(config, rules, asOf, (path) => effects.files.exists(join(root, path))),
    rules.libraryRules,
  );
  const reports = checked.flatMap(({ report }) => (report === null ? [] : [report]));
  return { checked, built: buildLibrary(reports, { config, asOf, drafts: options.drafts }) };
}
