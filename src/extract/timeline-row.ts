import type { Paragraph, PhrasingContent, TableRow } from "mdast";
import type { Place } from "../place.ts";
import type { SourceText } from "../source-text.ts";
import { readTimePrefix, type TimePrefix } from "../time/read-time-prefix.ts";
import type { TimeReading } from "../time/time-reading.ts";
import { readZone, type ZoneReading } from "../time/zone.ts";
import { paragraphOf, readMarkedText } from "./entry-text.ts";
import { findMarkers } from "./markers.ts";
import { placeOf } from "./place-of.ts";
import type { RawEntry } from "./raw-entry.ts";
import { cellAt, cellText, type TimelineColumns } from "./timeline-table.ts";

/** What a row of a timeline's table says. */
export type RowEntry = Pick<
  RawEntry,
  "time" | "timePlace" | "markers" | "doubtfulMarker" | "blocks" | "place"
>;

/** Reads a row: the time from its columns, a marker, and the text of the others. */
export function readTimelineRow(row: TableRow, columns: TimelineColumns, source: SourceText): RowEntry {
  const place = placeOf(row);
  const timeCell = cellAt(row, columns.time) ?? cellAt(row, columns.date);
  const timePlace = timeCell === undefined ? place : contentPlace(timeCell.children, place);
  const time = readRowTime(row, columns);
  const event = eventBlocks(row, columns);
  // What was not understood as a time is still a part of what was said.
  const blocks = time === null ? [...timeBlocks(row, columns), ...event] : event;
  const written = cellText(cellAt(row, columns.marker));
  if (columns.marker === null) return { time, timePlace, place, ...leadingMarker(blocks, source) };
  const markers = written === "" || /^[–—-]$/.test(written) ? [] : findMarkers(written);
  const markerPlace = contentPlace(cellAt(row, columns.marker)?.children ?? [], place);
  const doubtfulMarker = markers === null ? { text: written, place: markerPlace } : null;
  return { time, timePlace, place, markers: markers ?? [], doubtfulMarker, blocks };
}

/** The time of a row, null where its columns hold none or more than one. */
function readRowTime(row: TableRow, columns: TimelineColumns): TimePrefix | null {
  const [date, clock, until] = [columns.date, columns.time, columns.until].map((index) =>
    cellText(cellAt(row, index)),
  );
  if (/^(?:unknown|\?)$/i.test(clock ?? "")) return wholeTime("unknown");
  const written = [date, clock].filter((text) => text !== undefined && text !== "").join(" ");
  const range = until === undefined || until === "" ? written : `${written} – ${until}`;
  const time = wholeTime(range) ?? wholeTime(written);
  // A column that names its zone gives it to each of its times.
  const zone = columns.zone === null ? null : readZone(columns.zone);
  if (time === null || zone === null) return time;
  return {
    ...time,
    from: inZone(time.from, zone),
    until: time.until === null ? null : inZone(time.until, zone),
  };
}

function wholeTime(text: string): TimePrefix | null {
  const time = readTimePrefix(text);
  return time === null || /\S/.test(text.slice(time.length).replace(/[.:]/g, "")) ? null : time;
}

function inZone(reading: TimeReading, zone: ZoneReading): TimeReading {
  return reading.zone === null && reading.clock !== null ? { ...reading, zone } : reading;
}

/** The text of every column that is none of time and marker. */
function eventBlocks(row: TableRow, columns: TimelineColumns): Paragraph[] {
  const taken = [columns.date, columns.time, columns.until, columns.marker];
  return row.children
    .filter((_, index) => !taken.includes(index))
    .flatMap((cell) => paragraphOf(cell.children, undefined));
}

/** The cells of date and time as text. */
function timeBlocks(row: TableRow, { date, time, until }: TimelineColumns): Paragraph[] {
  return row.children
    .filter((_, index) => [date, time, until].includes(index))
    .flatMap((cell) => paragraphOf(cell.children, undefined));
}

/** Place of a cell's content, without the pipes around it. */
function contentPlace(children: readonly PhrasingContent[], fallback: Place): Place {
  const first = children[0];
  const last = children.at(-1);
  if (first === undefined || last === undefined) return fallback;
  const end = placeOf(last);
  return { ...placeOf(first), endLine: end.endLine, endColumn: end.endColumn };
}

/** Markers at the start of a row's event, for tables without a column of markers. */
function leadingMarker(
  blocks: readonly Paragraph[],
  source: SourceText,
): Pick<RawEntry, "markers" | "doubtfulMarker"> & { readonly blocks: Paragraph[] } {
  for (const [index, block] of blocks.entries()) {
    const { markers, doubtfulMarker, rest } = readMarkedText(block.children, 0, source);
    if (markers.length === 0 && doubtfulMarker === null) continue;
    return {
      markers,
      doubtfulMarker,
      blocks: [...blocks.slice(0, index), ...paragraphOf(rest, block), ...blocks.slice(index + 1)],
    };
  }
  return { markers: [], doubtfulMarker: null, blocks: [...blocks] };
}
