import type { DatedEntry } from "../extract/dated-entry.ts";
import type { Report } from "../extract/report.ts";
import { internalMarksOf } from "../parse/internal-marks.ts";
import type { SourceText } from "../source-text.ts";
import type { TimeReading } from "../time/time-reading.ts";
import type { Edit } from "./edit.ts";
import { neededDates, type Placed } from "./needed-dates.ts";
import { ownNodes } from "./own-nodes.ts";
import { placedNodes } from "./placed-nodes.ts";
import { type Slot, slotRuns } from "./slots.ts";
import { sortedOrder } from "./sorted-order.ts";

/** How a timeline is sorted, or why it is not: a clause such as "the time at line 12 was not understood". */
export type SortedTimeline =
  | { readonly edits: readonly Edit[]; readonly order: readonly DatedEntry[]; readonly problem: null }
  | { readonly problem: string };

/** Puts the entries of a timeline into the order of their times, within each list, table or date. */
export function sortTimeline(report: Report, timezone: string | null): SortedTimeline {
  const { timeline, parsed } = report;
  const doubtful = timeline.find(({ time, at }) => time !== null && !time.from.unknown && at === null);
  if (doubtful !== undefined) {
    return { problem: `the time at line ${doubtful.timePlace.line} was not understood` };
  }
  const nodes = ownNodes(report, "timeline");
  const runs = slotRuns(nodes, placedNodes(nodes, timeline));
  const torn = tornMark(report, runs.flat());
  if (torn !== null) return { problem: `the internal mark at line ${torn} reaches beyond an entry` };
  const sorted = new Map(runs.map((run) => [run, sortedOrder(run)]));
  const order = placeEntries(timeline, sorted);
  const late = firstOutOfOrder(order.map(({ entry }) => entry));
  if (late !== null) {
    return { problem: `the entry at line ${late.place.line} is earlier than what stands above its list` };
  }
  const dates = neededDates(order, report, timezone);
  const edits = [...sorted].flatMap(([run, slots]) => moveSlots(run, slots, dates, parsed.source));
  return { edits, order: order.map(({ entry }) => entry), problem: null };
}

/** The line of an internal mark that would move with one entry, and leave others that it hides. */
function tornMark({ parsed }: Report, slots: readonly Slot[]): number | null {
  for (const { start, end } of internalMarksOf(parsed).hidden) {
    const { line: first, endLine: last } = parsed.source.place(start, end);
    const isTorn = slots.some(({ from, to }) => {
      const isApart = last < from || first > to;
      const isWithin = first >= from && last <= to;
      const isAround = first < from && last > to;
      return !isApart && !isWithin && !isAround;
    });
    if (isTorn) return first;
  }
  return null;
}

/** The whole timeline with its runs in their new order. A date above a run is that of whichever is first there. */
function placeEntries(
  timeline: readonly DatedEntry[],
  sorted: ReadonlyMap<readonly Slot[], readonly Slot[]>,
): readonly Placed[] {
  const replacements = new Map<DatedEntry, Placed>();
  for (const [run, slots] of sorted) {
    let above: TimeReading | null = run.find(({ entry }) => isTimed(entry))?.entry.dateAbove ?? null;
    slots.forEach(({ entry }, index) => {
      const slot = run[index]?.entry;
      if (slot !== undefined) replacements.set(slot, { entry, dateAbove: isTimed(entry) ? above : null });
      if (isTimed(entry)) above = null;
    });
  }
  return timeline.map((entry) => replacements.get(entry) ?? { entry, dateAbove: entry.dateAbove });
}

function isTimed({ time }: DatedEntry): boolean {
  return time !== null && !time.from.unknown;
}

/** The first entry that is earlier than one before it. */
function firstOutOfOrder(order: readonly DatedEntry[]): DatedEntry | null {
  let latest = "";
  for (const entry of order) {
    if (entry.at === null) continue;
    if (entry.at.at < latest) return entry;
    latest = entry.at.at;
  }
  return null;
}

/** Writes the lines of each entry where another one stood. What lies between them stays. */
function moveSlots(
  run: readonly Slot[],
  sorted: readonly Slot[],
  dates: ReadonlyMap<DatedEntry, string>,
  source: SourceText,
): readonly Edit[] {
  return run.flatMap((slot, index) => {
    const moved = sorted[index];
    if (moved === undefined || (moved === slot && !dates.has(slot.entry))) return [];
    const text = textOf(moved, dates.get(moved.entry), source);
    return [{ start: source.offset(slot.from, 1), end: endOfLine(slot.to, source), text }];
  });
}

function textOf({ entry, from, to }: Slot, date: string | undefined, source: SourceText): string {
  const [start, end] = [source.offset(from, 1), endOfLine(to, source)];
  if (date === undefined) return source.value.slice(start, end);
  const time = source.offset(entry.timePlace.line, entry.timePlace.column);
  return `${source.value.slice(start, time)}${date} ${source.value.slice(time, end)}`;
}

/** Where a line ends, without its line ending. */
function endOfLine(line: number, source: SourceText): number {
  return source.offset(line, 1) + (source.line(line)?.length ?? 0);
}
