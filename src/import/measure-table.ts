import { dueDate } from "./due-date.ts";
import type { ImportDocument } from "./import-document.ts";
import { kindOf } from "./kind-of.ts";
import { type MeasureItem, plainMeasure } from "./measure-item.ts";
import type { MeasurePart } from "./measure-part.ts";
import type { BlockPiece } from "./piece.ts";
import { readMeasure } from "./read-measure.ts";
import { stateOf } from "./state-of.ts";
import { tableRows } from "./table-rows.ts";
import { withAttributes } from "./with-attributes.ts";

type Column = "text" | "owner" | "due" | "kind" | "priority" | "issue" | "status" | "number" | "other";

const columns: readonly (readonly [Column, RegExp])[] = [
  ["number", /^(?:#|no\.?|nr\.?|id|item #)$/],
  [
    "text",
    /^(?:measures?|actions?|action items?|items?|tasks?|descriptions?|what|to-?dos?|improvements?|follow[- ]?ups?|recommendations?|details?|work)$/,
  ],
  ["owner", /^(?:owners?|assignees?|assigned(?: to)?|dri|who|responsible(?: party)?|teams?|lead|person)$/],
  ["due", /^(?:due(?: date| by)?|deadline|by(?: when)?|when|target(?: date)?|eta|date)$/],
  ["kind", /^(?:kind|type|category)$/],
  ["priority", /^(?:priority|prio)$/],
  [
    "issue",
    /^(?:issues?|tickets?|bugs?|tracking(?: issue)?|tracker|links?|jira|references?|github issue|pr)$/,
  ],
  ["status", /^(?:status|state|done|progress|completed)\??$/],
];

/** The measures of a table with a row for each; null where no column is understood. */
export function readMeasureTable(piece: BlockPiece, document: ImportDocument): readonly MeasurePart[] | null {
  const table = tableRows(piece);
  if (table === null || table.rows.length === 0) return null;
  const named = table.header.map((cell) => columnOf(cell));
  const longest = named.includes("text") ? -1 : named.indexOf("other");
  const roles = named.map((name, index) => (index === longest ? "text" : name));
  if (!roles.includes("text")) return null;
  return table.rows.flatMap(({ cells, line }): MeasurePart[] => {
    if (cells.every((cell) => cell === "")) return [];
    return [{ kind: "measure", item: readRow(cells, roles, document), blocks: [], line, guessed: null }];
  });
}

function columnOf(header: string): Column {
  const name = header
    .toLowerCase()
    .replace(/[*_`:]/g, "")
    .trim();
  return columns.find(([, pattern]) => pattern.test(name))?.[0] ?? "other";
}

/** What a column says in words that its attribute cannot hold stays in the text. */
function readRow(cells: readonly string[], roles: readonly Column[], document: ImportDocument): MeasureItem {
  const left: string[] = [];
  let item: MeasureItem = { ...plainMeasure, text: "" };
  cells.forEach((cell, index) => {
    const role = roles[index] ?? "other";
    if (cell === "" || cell === "-" || cell === "–") return;
    const read =
      role === "text" || role === "other" || role === "number" ? null : attribute(role, cell, document);
    if (read !== null) item = { ...item, ...read };
    else left.push(role === "number" ? `${cell.replace(/[.):]+$/, "")})` : cell);
  });
  const words = readMeasure(left.join(" — ").replace(/^(\S+\)) — /, "$1 "), null, document.dates);
  return withAttributes({ ...item, text: words.text }, words);
}

function attribute(role: Column, cell: string, document: ImportDocument): Partial<MeasureItem> | null {
  const value = cell.replace(/^[*_`]+|[*_`]+$/g, "").trim();
  // What a parenthesis of attributes cannot hold stays in the text.
  if (/[();]/.test(value) && role !== "issue") return null;
  if (role === "owner") return { owner: value };
  if (role === "priority") return /^[\w -]{1,16}$/.test(value) ? { priority: value } : null;
  if (role === "due") {
    const due = dueDate(value, document.dates);
    return due === null ? null : { due };
  }
  if (role === "kind") {
    const kind = kindOf(value);
    return kind === null ? null : { kind };
  }
  const stated = /^(.*\S)\s+\**(DONE|TODO|Done|Open|In progress)\**$/.exec(cell);
  if (role === "issue" && stated !== null) {
    const inner = attribute("issue", stated[1] ?? "", document);
    const state = stateOf(stated[2] ?? "");
    return inner === null || state === null ? null : { ...inner, ...state, status: stated[2] ?? null };
  }
  if (role === "issue" && /^\[[^\]]{1,60}\]\(https?:\/\/[^\s()]+\)$/.test(cell)) return { issue: cell };
  if (role === "issue")
    return /^(?:[A-Z][A-Z0-9]{1,9}-\d{1,6}|[\w./-]*#\d{1,7}|https?:\/\/[^\s()]+)$/.test(value)
      ? { issue: value }
      : null;
  if (role === "status") {
    const state = stateOf(value);
    return state === null ? null : { ...state, status: value };
  }
  return null;
}
