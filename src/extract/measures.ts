import type { List, ListItem, Nodes, Paragraph, RootContent, Table, TableCell, TableRow } from "mdast";
import { type FlatText, flatten } from "../parse/flatten.ts";
import type { SourceText } from "../source-text.ts";
import { trimEndOf } from "../trim-end.ts";
import { cutInline } from "./cut-inline.ts";
import { paragraphOf } from "./entry-text.ts";
import { type AttributeKey, type MeasureAttribute, readAttributes } from "./measure-attributes.ts";
import { mostItems } from "./most-items.ts";
import { placeOf } from "./place-of.ts";
import type { RawMeasure } from "./raw-measure.ts";
import type { SectionPart } from "./section-parts.ts";
import { cellText } from "./timeline-table.ts";
import { isTrackerLink } from "./tracker-link.ts";

/** Reads the measures of the Measures sections, in document order. */
export function readMeasures(
  parts: readonly SectionPart[],
  source: SourceText,
  trackers: readonly { readonly url: string }[],
  definitions: readonly RootContent[],
): readonly RawMeasure[] {
  const reader = new MeasureReader(source, trackers, definitions);
  for (const part of parts) reader.readNodes(part.nodes);
  return reader.measures;
}

/** Walks the nodes and remembers the theme that a heading or label sets. */
class MeasureReader {
  readonly measures: RawMeasure[] = [];
  readonly #source: SourceText;
  readonly #trackers: readonly { readonly url: string }[];
  readonly #urls: ReadonlyMap<string, string>;
  #theme: string | null = null;

  constructor(
    source: SourceText,
    trackers: readonly { readonly url: string }[],
    definitions: readonly RootContent[],
  ) {
    this.#source = source;
    this.#trackers = trackers;
    this.#urls = new Map(
      definitions.flatMap((node) =>
        node.type === "definition" ? [[node.identifier, node.url] as const] : [],
      ),
    );
  }

  readNodes(nodes: readonly RootContent[]): void {
    this.#theme = null;
    for (const node of nodes) {
      if (node.type === "heading") this.#theme = themeOf(flatten(node.children).text);
      else if (node.type === "list") this.#readList(node);
      else if (node.type === "table") this.#readTable(node);
      else if (node.type === "paragraph" && isLabel(node)) this.#theme = themeOf(flatten(node.children).text);
    }
  }

  #readList(list: List): void {
    for (const item of list.children) {
      const group = groupOf(item);
      if (group === null) {
        this.#readItem(item);
        continue;
      }
      const outer = this.#theme;
      this.#theme = group.theme;
      for (const nested of group.lists) this.#readList(nested);
      this.#theme = outer;
    }
  }

  #readItem(item: ListItem): void {
    if (this.measures.length > mostItems) return;
    const [first, ...others] = item.children;
    const flat = first?.type === "paragraph" ? flatten(first.children) : null;
    // Without words behind it "[ ]" is no checkbox to the parser, but one to its author.
    const box = flat === null ? null : /^\s*\[([ xX])\]\s*$/.exec(flat.text);
    const read = flat === null ? null : readAttributes(flat, this.#source);
    const blocks =
      first?.type === "paragraph" && read !== null
        ? [
            ...paragraphOf(withLead(trimEnd(cutInline(first.children, 0, read.start)), read.lead), first),
            ...others,
          ]
        : item.children;
    this.measures.push({
      blocks: box === null ? blocks : others,
      checked: box === null ? (item.checked ?? null) : box[1] !== " ",
      struck: flat !== null && isStruck(flat, read?.start ?? flat.text.length),
      attributes: read?.attributes ?? [],
      issueLink: this.#issueLink(item.children),
      theme: this.#theme,
      place: placeOf(item),
    });
  }

  #readTable(table: Table): void {
    const header = table.children[0]?.children.map((cell) => columnOf(cellText(cell))) ?? [];
    const text = header.includes("text")
      ? header
      : header.map((name, index) => (index === header.indexOf(null) ? "text" : name));
    for (const row of table.children.slice(1)) this.#readRow(row, text);
  }

  #readRow(row: TableRow, columns: readonly (Column | null)[]): void {
    if (this.measures.length > mostItems) return;
    if (row.children.every((cell) => cellText(cell) === "")) return;
    const attributes: MeasureAttribute[] = [];
    const content: TableCell[] = [];
    row.children.forEach((cell, index) => {
      const column = columns[index];
      if (column === undefined || column === null || column === "text") content.push(cell);
      else if (cellText(cell) !== "") attributes.push(cellAttribute(cell, column));
    });
    const text = flatten(content[0]?.children ?? []);
    this.measures.push({
      blocks: content.flatMap((cell) => paragraphOf(cell.children, undefined)),
      checked: null,
      struck: isStruck(text, text.text.length),
      attributes,
      issueLink: this.#issueLink(row.children),
      theme: this.#theme,
      place: placeOf(row),
    });
  }

  /** The first link that leads to a tracker, wherever it stands in the item or row. */
  #issueLink(nodes: readonly Nodes[]): string | null {
    const open: Nodes[] = [...nodes].reverse();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const url =
        node.type === "link"
          ? node.url
          : node.type === "linkReference"
            ? this.#urls.get(node.identifier)
            : undefined;
      if (url !== undefined && isTrackerLink(url, this.#trackers)) return url;
      if ("children" in node) for (const child of [...node.children].reverse()) open.push(child);
    }
    return null;
  }
}

type Column = AttributeKey | "text";

const columnNames: readonly (readonly [Column, RegExp])[] = [
  ["owner", /^(?:owner|owners|assignee|assigned to|assigned|dri|who|responsible|team)$/],
  ["due", /^(?:due|due date|deadline|by|by when|when|target|target date|eta)$/],
  ["done", /^(?:done on|completed on|done date|completion date|completed)$/],
  ["kind", /^(?:kind|type|category)$/],
  ["priority", /^(?:priority|prio)$/],
  [
    "issue",
    /^(?:issue|ticket|bug|tracking|tracker|link|jira|issue link|ticket link|reference|github issue)$/,
  ],
  ["status", /^(?:status|state|done)$/],
  [
    "text",
    /^(?:measure|measures|action|actions|action item|item|task|description|what|todo|improvement|follow-up|follow up)$/,
  ],
];

function columnOf(header: string): Column | null {
  const name = trimEndOf(header.slice(0, 60).toLowerCase(), "?:").trim();
  return columnNames.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

function cellAttribute(cell: TableCell, key: Column): MeasureAttribute {
  const first = cell.children[0];
  const last = cell.children.at(-1);
  const start = placeOf(first ?? cell);
  const end = placeOf(last ?? cell);
  const place = { ...start, endLine: end.endLine, endColumn: end.endColumn };
  const url = flatten(cell.children).runs.find((run) => run.url !== null)?.url ?? null;
  return { key, value: cellText(cell), keyPlace: place, place, url };
}

/** A list item that only names a group: checkboxes stand in the lists below it, none before itself. */
function groupOf(item: ListItem): { theme: string | null; lists: readonly List[] } | null {
  const [first, ...others] = item.children;
  if (item.checked !== null && item.checked !== undefined) return null;
  if (first?.type !== "paragraph" || others.length === 0) return null;
  const lists = others.filter((node) => node.type === "list");
  const boxed = lists.every((list) => list.children.every((child) => typeof child.checked === "boolean"));
  if (lists.length !== others.length || !boxed) return null;
  return { theme: themeOf(flatten(first.children).text), lists };
}

/** A paragraph that is wholly bold, or short and ends in a colon, names a group. */
function isLabel(paragraph: Paragraph): boolean {
  const [only, ...others] = paragraph.children;
  if (only?.type === "strong" && others.every((node) => node.type === "text" && /^[\s:]*$/.test(node.value)))
    return true;
  const text = flatten(paragraph.children).text.trim();
  return text.endsWith(":") && text.length <= 60 && !text.includes(". ");
}

function themeOf(text: string): string | null {
  const theme = trimEndOf(text.replace(/\s+/g, " ").trim(), ":");
  return theme === "" ? null : theme;
}

/** Whether everything said is struck out. */
function isStruck(flat: FlatText, end: number): boolean {
  const runs = flat.runs.filter(
    (run) => run.start < end && flat.text.slice(run.start, Math.min(run.end, end)).trim() !== "",
  );
  return runs.length > 0 && runs.every((run) => run.struck);
}

function trimEnd(nodes: Paragraph["children"]): Paragraph["children"] {
  const last = nodes.at(-1);
  if (last?.type !== "text") return nodes;
  const value = last.value.trimEnd();
  return value === "" ? trimEnd(nodes.slice(0, -1)) : [...nodes.slice(0, -1), { ...last, value }];
}

/** Words that stood in the parenthesis beside the attributes stay in it. */
function withLead(nodes: Paragraph["children"], lead: string): Paragraph["children"] {
  return lead === "" ? nodes : [...nodes, { type: "text", value: ` (${lead})` }];
}
