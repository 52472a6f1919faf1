import type { Table, TableCell, TableRow } from "mdast";
import { flatten } from "../parse/flatten.ts";
import { findZonePhrase } from "./zone-phrase.ts";

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
  marker: /^(?:marker|phase|kind|type|stage|milestone)$/,
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
  return {
    date,
    time: find(patterns.time) ?? (date === null ? 0 : null),
    until: find(patterns.until),
    marker: find(patterns.marker),
    event: find(patterns.event),
    zone: header.map((text) => zoneOfHeader(text)).find((zone) => zone !== null) ?? null,
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

function columnName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[([].*$/, "")
    .replace(/\s+in\s+\S+$/, "")
    .replace(/,?\s+(?:utc|gmt|[a-z]{3,4})$/, (suffix) =>
      zoneOfHeader(suffix.trim().toUpperCase()) ? "" : suffix,
    )
    .trim();
}

function zoneOfHeader(text: string): string | null {
  return findZonePhrase(
    `times (${
      text
        .split(/\s+/)
        .at(-1)
        ?.replace(/[()[\]]/g, "") ?? ""
    })`,
  );
}
