import type { DatedEntry } from "../extract/dated-entry.ts";
import type { Report } from "../extract/report.ts";
import { entryContents, type ReportContents, reportContents } from "./report-contents.ts";
import { stableJson } from "./stable-json.ts";

const names = {
  record: "the record",
  moments: "its moments",
  measures: "its measures",
  sections: "a section",
  comments: "a comment",
  frontMatterLines: "a line of the front matter",
  timeProblems: "the reading of a time",
} as const;

type Part = keyof typeof names;

/** Which moments count depends on the order of the entries, so sorting may find others: the right ones. */
const dependOnOrder: ReadonlySet<Part> = new Set(["moments", "timeProblems"]);

/**
 * What a formatted report says otherwise than before, e.g. "its measures"; null where it says the
 * same. `order` is that of the entries where they were sorted, else null. This is what holds us to
 * our promise: a bug of ours must not damage a report.
 */
export function findDifference(
  before: Report,
  after: Report,
  order: readonly DatedEntry[] | null,
): string | null {
  const [old, now]: readonly [ReportContents, ReportContents] = [
    reportContents(before),
    reportContents(after),
  ];
  const expected = (order ?? before.timeline).map((entry) => entryContents(entry));
  if (stableJson(expected) !== stableJson(now.timeline)) return "its timeline";
  const parts = (Object.keys(names) as readonly Part[]).filter(
    (part) => order === null || !dependOnOrder.has(part),
  );
  const different = parts.find((part) => old[part] !== now[part]);
  return different === undefined ? null : names[different];
}
