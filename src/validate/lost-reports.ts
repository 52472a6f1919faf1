import type { Report } from "../extract/report.ts";
import type { LibrarySubject } from "./library-rule.ts";
import type { PreviousReport } from "./previous-library.ts";

/** A report whose id nobody has any more. */
export interface LostReport {
  readonly previous: PreviousReport;
  /** The report that it became, by its file; null where it is gone. */
  readonly now: Report | null;
}

/** The reports of another commit whose id is neither an id nor an alias today. */
export function lostReports({ reports, previous }: LibrarySubject): readonly LostReport[] {
  const known = new Set(reports.flatMap(({ id, record }) => [id, ...aliasesOf(record.aliases)]));
  return (previous?.reports ?? [])
    .filter((report) => !known.has(report.id))
    .map((report) => ({
      previous: report,
      now: reports.find(({ path }) => path === report.newPath) ?? null,
    }));
}

function aliasesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((alias) => typeof alias === "string") : [];
}
