import type { MarkerId } from "../extract/marker-id.ts";
import { findMarkers } from "../extract/markers.ts";
import { findZoneOfColumn } from "../extract/zone-phrase.ts";
import { dateOnly } from "../import/date-only.ts";
import type { EntryTime } from "../import/entry-time.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { mapSections, someInSections } from "../import/map-section.ts";
import type { EntryPiece, Piece } from "../import/piece.ts";
import { readEntry } from "../import/read-entry.ts";
import { readTimeAtStart } from "../import/read-entry-time.ts";
import { type TableText, tableRows } from "../import/table-rows.ts";
import { readZone } from "../time/zone.ts";

/** A table with a row for each event: times in one column or in several (day, date, time, end). */
export const layout: Omit<Layout, "id"> = {
  describes: "A table of times",
  stage: "timeline",
  matches: (document) => someInSections(document, isTimeline, (piece) => timeTable(piece, document) !== null),
  convert: (document) => mapSections(document, isTimeline, (piece) => timeTable(piece, document) ?? [piece]),
};

function isTimeline(section: string): boolean {
  return section === "timeline";
}

type Role = "date" | "time" | "end" | "marker" | "weekday" | "text";

function timeTable(piece: Piece, document: ImportDocument): readonly Piece[] | null {
  const table = piece.kind === "block" && piece.type === "table" ? tableRows(piece) : null;
  if (table === null) return null;
  const roles = rolesOf(table, document);
  if (!roles.includes("time") && !roles.includes("date")) return null;
  const zones = table.header.map((cell) => zoneOfHeader(cell));
  const zone =
    zones[roles.indexOf("time")] ??
    zones.find((found, index) => found !== null && roles[index] !== "text") ??
    null;
  return table.rows.flatMap(({ cells, line }) => readRow(cells, line, roles, zone, document));
}

/** "Time (UTC)", "Singapore (SGT)", "UTC". */
function zoneOfHeader(header: string): string | null {
  const text = header.replace(/[*_`]/g, "");
  const inside = /[([]([^()[\]]+)[)\]]/.exec(text)?.[1]?.trim() ?? "";
  return findZoneOfColumn(text) ?? (inside !== "" && readZone(inside) !== null ? inside : null);
}

function rolesOf({ header, rows }: TableText, document: ImportDocument): readonly Role[] {
  const times = (index: number) =>
    rows.filter(({ cells }) => readEntry(cells[index] ?? "", document.dates)?.text === "").length;
  const roles = header.map((cell, index): Role => {
    const name = cell.toLowerCase().replace(/[*_`]/g, "").trim();
    const share = times(index) / Math.max(1, rows.length);
    const clocks = rows.filter(
      ({ cells }) => readTimeAtStart(cells[index] ?? "", document.dates)?.time.from.clock,
    ).length;
    if (/^(?:day|weekday|dow)\b/.test(name) && share < 0.5) return "weekday";
    if (/^(?:end|until|to)\b/.test(name) && share >= 0.5) return "end";
    if (share >= 0.5) return clocks > 0 ? "time" : "date";
    if (/^date\b/.test(name) && share > 0) return "date";
    if (/\b(?:time|utc|when|hour|timestamp)\b/.test(name) && share > 0.2) return "time";
    if (/^(?:marker|milestone)s?$/.test(name)) return "marker";
    return "text";
  });
  // Of two columns of times the second is the same again in another zone, or a duration: words.
  const ofZone = header.findIndex((cell, index) => roles[index] === "time" && zoneOfHeader(cell) !== null);
  const first = ofZone === -1 || roles.includes("date") ? roles.indexOf("time") : ofZone;
  return roles.map((role, index) => (role === "time" && index !== first ? "text" : role));
}

function readRow(
  cells: readonly string[],
  line: number,
  roles: readonly Role[],
  zoneAbove: string | null,
  document: ImportDocument,
): readonly Piece[] {
  const cell = (role: Role) => cells[roles.indexOf(role)]?.trim() ?? "";
  const filled = cells.filter((text) => text.trim() !== "");
  const [only] = filled;
  if (only === undefined) return [];
  const day = filled.length === 1 ? dateOnly(only, document.dates) : null;
  if (day !== null) return [{ kind: "day", date: day, line }];
  const date = dateOnly(`${cell("date")}`, document.dates);
  const read = readEntry(cell("time"), document.dates) ?? readEntry(cell("date"), document.dates);
  const time =
    read === null
      ? null
      : { ...read.time, zoneAbove, until: read.time.until ?? endOf(cell("end"), document) };
  const isDateCell =
    roles.includes("time") &&
    date === null &&
    cell("date") !== "" &&
    readEntry(cell("time"), document.dates) !== null;
  const left = read === null ? [cell("date"), cell("time")] : [isDateCell ? cell("date") : "", read.text];
  const texts = cells.filter((text, index) => roles[index] === "text" && text.trim() !== "");
  const marker = findMarkers(cell("marker").replace(/[*_`]/g, ""));
  const words = [...left, ...(marker === null ? [cell("marker")] : []), cell("weekday"), ...texts];
  return [
    entryOf(
      time === null ? null : { ...time, dateAbove: date },
      read?.markers ?? [],
      marker ?? [],
      words,
      line,
      date !== null,
    ),
  ];
}

function entryOf(
  time: EntryTime | null,
  read: readonly MarkerId[],
  marker: readonly MarkerId[],
  words: readonly string[],
  line: number,
  hasDate: boolean,
): EntryPiece {
  const said = words.filter(
    (word) =>
      !/^[-–—]?$/.test(word) && !(hasDate && /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i.test(word)),
  );
  return { kind: "entry", time, markers: [...read, ...marker], text: said.join(" — "), blocks: [], line };
}

function endOf(cell: string, document: ImportDocument): EntryTime["from"] | null {
  return cell === "" ? null : (readTimeAtStart(cell, document.dates)?.time.from ?? null);
}
