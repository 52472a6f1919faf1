import type { DatedEntry } from "../extract/dated-entry.ts";
import type { Report } from "../extract/report.ts";
import { alignTable } from "./align-table.ts";
import { applyEdits, type Edit } from "./edit.ts";
import { addFinalNewline } from "./final-newline.ts";
import { findDifference } from "./find-difference.ts";
import { formatEntries } from "./format-entries.ts";
import { formatMeasures } from "./format-measures.ts";
import { type FormatConfig, type FormatSettings, formatSettings } from "./format-settings.ts";
import { formatListMarkers } from "./list-markers.ts";
import { orderFrontMatter } from "./order-front-matter.ts";
import { ownNodes } from "./own-nodes.ts";
import { placedNodes } from "./placed-nodes.ts";
import { readFormattable } from "./read-formattable.ts";
import { sortTimeline } from "./sort-timeline.ts";

/** How a report is formatted. */
export interface FormatOptions {
  /** Whether timeline entries are put into the order of their times. */
  readonly sort: boolean;
  readonly config: FormatConfig;
}

/** What became of a text. */
export interface FormattedReport {
  /** The formatted text; that which was given where it was not formatted. */
  readonly text: string;
  readonly changed: boolean;
  /**
   * What was not done, and why, as a predicate whose subject is the file: "is left as it was: its
   * front matter is never closed with `---`". Null where everything was done.
   */
  readonly problem: string | null;
}

/**
 * Writes a report in its canonical form. It says the same before and after: every result is read
 * again and compared, and one that says something else is thrown away. Formatting what is formatted
 * changes nothing.
 */
export function formatReport(text: string, { sort, config }: FormatOptions): FormattedReport {
  const settings = formatSettings(config);
  const read = readFormattable(text, settings);
  if (read.problem !== null) return { text, changed: false, problem: `is left as it was: ${read.problem}` };
  const formatted = withinPromise(
    text,
    read.report,
    canonical(text, settings),
    settings,
    read.report.timeline,
  );
  if (formatted.problem !== null || !sort) return formatted;
  return sorted(text, formatted.text, settings);
}

/** Each step is given the text that the one before it wrote, so that no two edits meet. */
type Step = (report: Report) => readonly Edit[];

const steps: readonly Step[] = [
  orderFrontMatter,
  (report) => formatListMarkers(timelineNodes(report).lists, report.parsed.source),
  (report) => formatListMarkers(measureNodes(report).lists, report.parsed.source),
  (report) => formatEntries(timelineNodes(report), report.parsed.source),
  (report) => formatMeasures(measureNodes(report), report.parsed.source),
  (report) => timelineNodes(report).tables.flatMap((table) => alignTable(table, report.parsed.source)),
  (report) => measureNodes(report).tables.flatMap((table) => alignTable(table, report.parsed.source)),
  (report) => addFinalNewline(report.parsed.source.value),
];

/** One round is enough but for the oddest Markdown; what never settles is left alone. */
const mostRounds = 4;

/** The canonical form of a text; null where formatting it again would change it again. */
function canonical(text: string, settings: FormatSettings): string | null {
  let now = text;
  for (let round = 0; round < mostRounds; round++) {
    const before = now;
    let { report } = readFormattable(now, settings);
    for (const step of steps) {
      const edits = report === null ? [] : step(report);
      if (edits.length === 0) continue;
      now = applyEdits(now, edits);
      ({ report } = readFormattable(now, settings));
    }
    if (now === before) return now;
  }
  return null;
}

/** The formatted text, or the old one where the new one does not say the same. */
function withinPromise(
  text: string,
  before: Report,
  now: string | null,
  settings: FormatSettings,
  order: readonly DatedEntry[] | null,
): FormattedReport {
  if (now === text) return { text, changed: false, problem: null };
  const after = now === null ? null : readFormattable(now, settings).report;
  const different = after === null ? "it" : findDifference(before, after, order);
  if (now !== null && different === null) return { text: now, changed: true, problem: null };
  const problem = `is left as it was: ${different} would not be read as before, which is a bug of Afterword`;
  return { text, changed: false, problem };
}

/** The formatted text with its timeline in order; only formatted where that cannot be. */
function sorted(text: string, formatted: string, settings: FormatSettings): FormattedReport {
  const unsorted = (why: string): FormattedReport => ({
    text: formatted,
    changed: formatted !== text,
    problem: `is not sorted: ${why}`,
  });
  const { report } = readFormattable(formatted, settings);
  if (report === null) return unsorted("it could not be read again");
  const result = sortTimeline(report, settings.timezone);
  if (result.problem !== null) return unsorted(result.problem);
  const moved = canonical(applyEdits(formatted, result.edits), settings);
  const checked = withinPromise(formatted, report, moved, settings, result.order);
  if (checked.problem !== null) return unsorted("its entries would then be read differently");
  return { ...checked, changed: checked.text !== text };
}

function timelineNodes(report: Report): ReturnType<typeof placedNodes<DatedEntry>> {
  return placedNodes(ownNodes(report, "timeline"), report.timeline);
}

function measureNodes(report: Report): ReturnType<typeof placedNodes<Report["measures"][number]>> {
  return placedNodes(ownNodes(report, "measures"), report.measures);
}
