import { join } from "node:path";
import { publicConfig } from "../audience/public-config.ts";
import { publicReports } from "../audience/public-reports.ts";
import type { Config } from "../config/config.ts";
import type { Effects } from "../effects.ts";
import type { Report } from "../extract/report.ts";
import { applyTracker } from "../model/apply-tracker.ts";
import { type BuiltLibrary, buildLibrary, type DraftsShown } from "../model/build-library.ts";
import { findReports, type ReportFile } from "../read/find-reports.ts";
import type { ReadReport } from "../read/read-report.ts";
import { readTrackerExport } from "../read/tracker/read-tracker-export.ts";
import { checkLibrary, makeChecker } from "../validate/check-library.ts";
import type { CheckedReport, Checker } from "../validate/check-report.ts";
import { loadRules } from "../validate/load-rules.ts";
import type { LibraryMemory } from "./library-memory.ts";
import type { OpenLibrary } from "./open-library.ts";
import { readReports } from "./read-reports.ts";

/** A library read, checked and built. */
export interface LoadedLibrary {
  readonly checked: readonly CheckedReport[];
  readonly built: BuiltLibrary;
}

/** What of a library is loaded. */
export interface LoadOptions {
  /** How drafts and reports in review are in the model. */
  readonly drafts: DraftsShown;
  /** For whom the model is; absent: for internal readers, with everything. */
  readonly audience?: "internal" | "public";
  /** Files besides those of the library. */
  readonly further?: readonly ReportFile[];
  /** Texts that stand for the whole library, so that nothing is read from the disk. */
  readonly reads?: readonly ReadReport[];
  /** What is known of the library from an earlier load. */
  readonly memory?: LibraryMemory;
}

/**
 * Reads every report of a library (and further files), checks them and builds the model, with the
 * state of measures from the export of its tracker.
 */
export async function loadLibrary(
  library: OpenLibrary,
  effects: Effects,
  options: LoadOptions,
): Promise<LoadedLibrary> {
  const { root, asOf } = library;
  const { drafts, memory, further = [] } = options;
  const isPublic = options.audience === "public";
  const given: Config = isPublic ? library.config : { ...library.config, audience: "internal" };
  const config = memory?.config(given) ?? given;
  const reads = options.reads ?? (await readLibrary({ ...library, config }, effects, further));
  // Texts that stand for the library have no tracker: it would be that of another one.
  const tracker = options.reads === undefined ? await readTrackerExport(effects.files, root, config) : null;
  const rules = await loadRules();
  const make = (): Checker =>
    makeChecker(config, rules, asOf, (path) => effects.files.exists(join(root, path)));
  const checked = await checkLibrary(
    memory?.reads(reads) ?? reads,
    memory?.checker(config, asOf, make) ?? make(),
    rules.libraryRules,
    null,
    memory?.examine,
  );
  const reports =
    memory?.reports(checked) ?? checked.flatMap(({ report }) => (report === null ? [] : [report]));
  const built = isPublic
    ? buildPublic(reports, { config, asOf, drafts })
    : buildLibrary(reports, { config, asOf, drafts }, memory?.build);
  return { checked, built: { ...built, library: applyTracker(built.library, tracker) } };
}

/** The library without what is internal, as if that had never been written. */
function buildPublic(reports: readonly Report[], options: Parameters<typeof buildLibrary>[1]): BuiltLibrary {
  const { config, drafts } = options;
  const shown = publicReports(reports, { config, drafts: drafts !== "none" });
  return buildLibrary(shown, { ...options, config: publicConfig(config, shown) });
}

async function readLibrary(
  { root, config }: OpenLibrary,
  { files }: Effects,
  further: readonly ReportFile[],
): Promise<readonly ReadReport[]> {
  const found = await findReports(files, { root, ignore: config.ignore });
  const others = further.filter(({ path }) => !found.some((file) => file.path === path));
  return readReports(files, [...found, ...others], config.limits.fileBytes);
}
