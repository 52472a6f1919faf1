import type { TableCell, TableRow } from "mdast";
import type { DatedEntry } from "../extract/dated-entry.ts";
import { readMarkedText } from "../extract/entry-text.ts";
import { findMarkers } from "../extract/markers.ts";
import { cellAt, cellText, readTimelineColumns, type TimelineColumns } from "../extract/timeline-table.ts";
import type { SourceText } from "../source-text.ts";
import { readTimePrefix } from "../time/read-time-prefix.ts";
import { type Edit, editTo } from "./edit.ts";
import { formatPrefix, titlesOf } from "./entry-prefix.ts";
import { endOf, startOf } from "./offsets.ts";
import type { PlacedNodes } from "./placed-nodes.ts";
import { canonicalTime } from "./time-text.ts";

/** Writes ranges and markers of a timeline's rows in their canonical form. */
export function formatRows(rows: PlacedNodes<DatedEntry>["rows"], source: SourceText): readonly Edit[] {
  return rows.flatMap(({ node, table, value }) => {
    const columns = readTimelineColumns(table);
    if (value.time === null || value.doubtfulMarker !== null) return [];
    return [...formatTime(node, columns, source), ...formatMarkers(node, columns, value, source)];
  });
}

function formatTime(row: TableRow, columns: TimelineColumns, { value }: SourceText): readonly Edit[] {
  const cell = cellAt(row, columns.time) ?? cellAt(row, columns.date);
  const text = wordsOf(cell, value);
  const time = text === null ? null : readTimePrefix(text.words);
  // What is only a date is what sets it apart from a clock in another column.
  if (text === null || time === null || time.until === null || time.length !== text.words.length) return [];
  return editTo(value, text.start, text.end, canonicalTime(text.words, time));
}

function formatMarkers(
  row: TableRow,
  columns: TimelineColumns,
  entry: DatedEntry,
  source: SourceText,
): readonly Edit[] {
  if (entry.markers.length === 0) return [];
  if (columns.marker !== null) {
    const text = wordsOf(cellAt(row, columns.marker), source.value);
    if (text === null || findMarkers(text.words) === null) return [];
    return editTo(source.value, text.start, text.end, titlesOf(entry.markers));
  }
  const taken = [columns.date, columns.time, columns.until];
  const cells = row.children.filter((cell, index) => !taken.includes(index) && cellText(cell) !== "");
  const marked = cells.find((cell) => readMarkedText(cell.children, 0, source).markers.length > 0);
  if (marked === undefined) return [];
  const read = readMarkedText(marked.children, 0, source);
  return formatPrefix(marked.children, { ...read, time: null }, source);
}

/** The words of a cell, where it has nothing but words, plain or bold. */
function wordsOf(
  cell: TableCell | undefined,
  source: string,
): { words: string; start: number; end: number } | null {
  const [only, ...others] = cell?.children ?? [];
  const [inner, ...more] = only?.type === "strong" ? only.children : [only];
  if (inner?.type !== "text" || others.length > 0 || more.length > 0) return null;
  const [start, end] = [startOf(inner), endOf(inner)];
  const written = source.slice(start, end);
  return written === inner.value ? { words: inner.value, start, end } : null;
}
