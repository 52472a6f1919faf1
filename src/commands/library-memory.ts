import { setImmediate as turn } from "node:timers/promises";
import type { Config } from "../config/config.ts";
import type { Report } from "../extract/report.ts";
import { buildPostmortem } from "../model/build-postmortem.ts";
import { type BuildReport, rememberBuilt } from "../model/remember-built.ts";
import type { ReadReport } from "../read/read-report.ts";
import type { CheckedReport, Checker } from "../validate/check-report.ts";
import { type ExamineReport, examineReport } from "../validate/examine-report.ts";
import { rememberExamined } from "../validate/remember-examined.ts";

/**
 * What a command that loads a library again and again keeps of it, so that a save costs what was
 * saved: the work on each report, and of a report that cannot be read any more its last version
 * that could.
 */
export class LibraryMemory {
  readonly examine: ExamineReport;
  readonly build: BuildReport = rememberBuilt(buildPostmortem);
  #reads: ReadonlyMap<string, ReadReport> = new Map();
  #readable: ReadonlyMap<string, Report> = new Map();
  #checker: Checker | null = null;

  /** `signal` ends a load that is under way. */
  constructor(signal: AbortSignal) {
    this.examine = rememberExamined(givingWay(examineReport, signal));
  }

  /** The configuration: the object known already where it says the same. */
  config(config: Config): Config {
    const known = this.#checker?.config;
    return known !== undefined && JSON.stringify(known) === JSON.stringify(config) ? known : config;
  }

  /** What reports are checked with: as before for the same configuration and day. */
  checker(config: Config, asOf: string, make: () => Checker): Checker {
    const known = this.#checker;
    if (known !== null && known.config === config && known.asOf === asOf) return known;
    this.#checker = make();
    return this.#checker;
  }

  /** Files as they were read: the object known already where its text is the same. */
  reads(reads: readonly ReadReport[]): readonly ReadReport[] {
    const same = reads.map((read) => {
      const known = this.#reads.get(read.path);
      return known !== undefined && known.text !== null && known.text === read.text ? known : read;
    });
    this.#reads = new Map(same.map((read) => [read.path, read]));
    return same;
  }

  /** The reports to be shown: of a file that cannot be understood, what it said when it last could. */
  reports(checked: readonly CheckedReport[]): readonly Report[] {
    const reports = checked.flatMap(({ path, report }) => {
      const shown = report ?? this.#readable.get(path);
      return shown === undefined ? [] : [shown];
    });
    this.#readable = new Map(reports.map((report) => [report.path, report]));
    return reports;
  }
}

/** Lets others have their turn between reports, so that a request or Ctrl-C does not wait for thousands. */
function givingWay(examine: ExamineReport, signal: AbortSignal): ExamineReport {
  return async (read, checker) => {
    await turn(undefined, { signal });
    return examine(read, checker);
  };
}
