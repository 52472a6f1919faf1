import type { Table, TableCell, TableRow } from "mdast";
import { flatten } from "../parse/flatten.ts";
import { findZoneOfColumn } from "./zone-phrase.ts";

/** What a column of a timeline's table holds. */
export interface TimelineColumns {
  readonly date: number | null;
  readonly time: number | null;
  readonly until: number | null;
  readonly marker: number | null;
  readonly event: number | null;
  /** The zone that the header names. */
  readonly zone: string | null;
}

const patterns = {
  date: /^(?:date|day)$/,
  time: /^(?:time|when|timestamp|date ?(?:and|&|\/)? ?time|datetime|start|started|from|time of day|clock|at)$/,
  until: /^(?:until|end|ended|to)$/,
  marker: /^(?:marker|markers|milestone)$/,
  event: /^(?:event|events|what|what happened|description|entry|action|details|notes?|happening)$/,
} as const;

/** Reads the header of a timeline's table. A zone may stand in it: "Time (UTC)", "Date and time in CET". */
export function readTimelineColumns(table: Table): TimelineColumns {
  const header = table.children[0]?.children.map((cell) => cellText(cell)) ?? [];
  const names = header.map((text) => columnName(text));
  const find = (pattern: RegExp): number | null => {
    const index = names.findIndex((name) => pattern.test(name));
    return index === -1 ? null : index;
  };
  const date = find(patterns.date);
  const time = find(patterns.time) ?? (date === null ? 0 : null);
  const until = find(patterns.until);
  const zones = [time, date, until].map((index) =>
    index === null ? null : findZoneOfColumn(header[index] ?? ""),
  );
  return {
    date,
    time,
    until,
    marker: find(patterns.marker),
    event: find(patterns.event),
    zone: zones.find((zone) => zone !== null) ?? null,
  };
}

/** The text of a cell. */
export function cellText(cell: TableCell | undefined): string {
  return cell === undefined ? "" : flatten(cell.children).text.replace(/\s+/g, " ").trim();
}

/** The cell of a column; undefined where the row is short or the table has no such column. */
export function cellAt(row: TableRow, index: number | null): TableCell | undefined {
  return index === null ? undefined : row.children[index];
}

/** What a column is called, without the zone that it may name. */
function columnName(text: string): string {
  const zone = findZoneOfColumn(text);
  const name = zone === null ? text : text.replace(zone, "").replace(/\bin\s*$/i, "");
  const plain = name
    .toLowerCase()
    .replace(/[([].*$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" && zone !== null ? "time" : plain.replace(/\s+in$/, "");
}
