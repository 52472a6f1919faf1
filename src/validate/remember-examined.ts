import type { Config } from "../config/config.ts";
import type { ReadReport } from "../read/read-report.ts";
import type { Checker } from "./check-report.ts";
import type { ExaminedReport, ExamineReport } from "./examine-report.ts";

interface Remembered {
  readonly config: Config;
  readonly asOf: string;
  /** What the rules asked of the disk, and the answers. */
  readonly answers: ReadonlyMap<string, boolean>;
  readonly examined: ExaminedReport;
}

/**
 * Examines a report again only where something changed that its findings depend on: its text, the
 * configuration, the day, or whether the files that it names exist. The same text has to come as
 * the same object, and so has the same configuration.
 */
export function rememberExamined(examine: ExamineReport): ExamineReport {
  const remembered = new WeakMap<ReadReport, Remembered>();
  return async (read, checker) => {
    const known = remembered.get(read);
    if (known !== undefined && isSame(known, checker)) return known.examined;
    const { config, asOf } = checker;
    const answers = new Map<string, boolean>();
    const exists = (path: string): boolean => {
      const answer = checker.exists(path);
      answers.set(path, answer);
      return answer;
    };
    const examined = await examine(read, { ...checker, exists });
    remembered.set(read, { config, asOf, answers, examined });
    return examined;
  };
}

function isSame({ config, asOf, answers }: Remembered, checker: Checker): boolean {
  if (config !== checker.config || asOf !== checker.asOf) return false;
  return [...answers].every(([path, answer]) => checker.exists(path) === answer);
}
