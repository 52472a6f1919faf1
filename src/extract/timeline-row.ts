import type { Paragraph, PhrasingContent, TableRow } from "mdast";
import { flatten } from "../parse/flatten.ts";
import type { Place } from "../place.ts";
import { readTimePrefix, type TimePrefix } from "../time/read-time-prefix.ts";
import type { TimeReading } from "../time/time-reading.ts";
import { readZone, type ZoneReading } from "../time/zone.ts";
import { trimEndOf } from "../trim-end.ts";
import { paragraphOf } from "./entry-text.ts";
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
export function readTimelineRow(row: TableRow, columns: TimelineColumns): RowEntry {
  const place = placeOf(row);
  const timeCell = cellAt(row, columns.time) ?? cellAt(row, columns.date);
  const timePlace = timeCell === undefined ? place : contentPlace(timeCell.children, place);
  const time = readRowTime(row, columns);
  const blocks = eventBlocks(row, columns);
  const written = cellText(cellAt(row, columns.marker));
  if (columns.marker === null) {
    const event = leadingMarker(blocks);
    return {
      time,
      timePlace,
      place,
      markers: event?.markers ?? [],
      doubtfulMarker: null,
      blocks: event?.blocks ?? blocks,
    };
  }
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
): { markers: RawEntry["markers"]; blocks: Paragraph[] } | null {
  const [first, ...others] = blocks;
  const strong = first?.children[0];
  if (first === undefined || strong?.type !== "strong") return null;
  const markers = findMarkers(trimEndOf(flatten([strong]).text, ":"));
  if (markers === null) return null;
  const rest = first.children.slice(1);
  const next = rest[0];
  if (next?.type === "text") rest[0] = { ...next, value: next.value.replace(/^\s*[—–:-]*\s*/, "") };
  return { markers, blocks: [...paragraphOf(rest, first), ...others] };
}
