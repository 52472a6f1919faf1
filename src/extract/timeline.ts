import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from "mdast";
import { flatten } from "../parse/flatten.ts";
import { placeOfRange } from "../parse/place-of-range.ts";
import type { Place } from "../place.ts";
import type { SourceText } from "../source-text.ts";
import { readTimePrefix } from "../time/read-time-prefix.ts";
import type { TimeReading } from "../time/time-reading.ts";
import { paragraphOf, readEntryText } from "./entry-text.ts";
import { mostItems } from "./most-items.ts";
import { placeOf } from "./place-of.ts";
import type { RawEntry, RawTimeline } from "./raw-entry.ts";
import type { SectionPart } from "./section-parts.ts";
import { readTimelineRow } from "./timeline-row.ts";
import { cellText, readTimelineColumns } from "./timeline-table.ts";
import { findZoneOfHeading, findZoneOfSentence } from "./zone-phrase.ts";

/** Reads the entries of the Timeline sections, in document order. */
export function readTimeline(parts: readonly SectionPart[], source: SourceText): RawTimeline {
  const reader = new TimelineReader(source);
  for (const part of parts) {
    if (part.section.heading !== null)
      reader.readZone(findZoneOfHeading(part.section.title), part.section.heading.children);
    reader.readNodes(part.nodes);
  }
  reader.addUntimedHeadings();
  return { entries: reader.entries, strayTimes: reader.strayTimes, zonePlaces: reader.zonePlaces };
}

/** Walks the nodes of a timeline and remembers what stands above: the date and the zone. */
class TimelineReader {
  readonly entries: RawEntry[] = [];
  readonly strayTimes: Place[] = [];
  readonly zonePlaces = new Map<string, Place>();
  zone: string | null = null;
  readonly #source: SourceText;
  #date: TimeReading | null = null;
  readonly #untimedHeadings: Heading[] = [];
  #hasTimedHeadings = false;

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** Takes a zone that a heading or sentence names for what is below it. */
  readZone(zone: string | null, nodes: readonly PhrasingContent[]): void {
    if (zone === null) return;
    this.zone = zone;
    const flat = flatten(nodes);
    const index = flat.text.indexOf(zone);
    if (index === -1 || this.zonePlaces.has(zone)) return;
    this.zonePlaces.set(zone, placeOfRange(flat, index, index + zone.length, this.#source));
  }

  readNodes(nodes: readonly RootContent[]): void {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index];
      if (node?.type === "heading") index += this.#readHeading(node, nodes, index + 1);
      else if (node?.type === "list") this.#readList(node);
      else if (node?.type === "table") this.#readTable(node);
      else if (node?.type === "paragraph") this.#readParagraph(node);
    }
  }

  /** Reads a heading; returns how many of the following nodes belong to it. */
  #readHeading(heading: Heading, nodes: readonly RootContent[], from: number): number {
    if (this.#setDate(heading.children)) return 0;
    const text = readEntryText(heading.children, this.#source);
    if (text.time === null) {
      this.#untimedHeadings.push(heading);
      this.readZone(findZoneOfHeading(flatten(heading.children).text), heading.children);
      return 0;
    }
    let end = from;
    while (end < nodes.length && !endsBelow(nodes[end], heading)) end++;
    const owned = nodes.slice(from, end);
    // "2024-05-13 – Day two" over a list with times is a date, not an event.
    if (
      text.time.from.clock === null &&
      text.time.until === null &&
      text.time.from.date !== null &&
      owned.some(hasTimes)
    ) {
      this.#date = text.time.from;
      return 0;
    }
    this.#hasTimedHeadings = true;
    this.#add({ ...text, blocks: [...paragraphOf(text.rest, undefined), ...owned], place: placeOf(heading) });
    return owned.length;
  }

  /** Where headings are entries, one without a time is an entry that was not understood. */
  addUntimedHeadings(): void {
    if (!this.#hasTimedHeadings) return;
    for (const heading of this.#untimedHeadings) {
      this.#addUntimed([{ type: "paragraph", children: heading.children }], placeOf(heading));
    }
  }

  #readList(list: List): void {
    for (const item of list.children) this.#readItem(item);
  }

  #readItem(item: ListItem): void {
    const [first, ...others] = item.children;
    if (first?.type !== "paragraph") {
      // An item that is empty but for a comment holds nothing that could be lost.
      if (item.children.length > 0) this.#addUntimed(item.children, placeOf(item));
      return;
    }
    const nested = others.filter((node) => node.type === "list");
    if (nested.length > 0 && this.#setDate(first.children)) {
      for (const list of nested) this.#readList(list);
      return;
    }
    const text = readEntryText(first.children, this.#source);
    if (text.time === null) {
      this.#addUntimed(item.children, placeOf(item));
      return;
    }
    this.#add({ ...text, blocks: [...paragraphOf(text.rest, first), ...others], place: placeOf(item) });
  }

  #readTable(table: Table): void {
    const columns = readTimelineColumns(table);
    for (const row of table.children.slice(1)) {
      const filled = row.children.filter((cell) => cellText(cell) !== "");
      const [only] = filled;
      if (only === undefined || (filled.length === 1 && this.#setDate(only.children))) continue;
      this.#add(readTimelineRow(row, columns, this.#source));
    }
  }

  #readParagraph(paragraph: Paragraph): void {
    if (this.#setDate(paragraph.children)) return;
    const text = flatten(paragraph.children).text;
    this.readZone(findZoneOfSentence(text), paragraph.children);
    const time = readTimePrefix(text.trimStart());
    if (time !== null && time.from.clock !== null && !time.from.unknown) {
      this.strayTimes.push(placeOf(paragraph));
    }
  }

  /** Takes inline content that is only a date as the date of what follows. */
  #setDate(nodes: readonly PhrasingContent[]): boolean {
    const { text: whole } = flatten(nodes);
    if (whole.length > 120) return false;
    const text = whole
      .replace(/[([]?\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?[)\]]?,?/gi, "")
      .replace(/^[\s([]+|[\s)\]:.,]+$/g, "");
    const time = readTimePrefix(text);
    if (time === null || time.until !== null || time.length < text.length) return false;
    if (time.from.date === null || time.from.clock !== null) return false;
    this.#date = time.from;
    return true;
  }

  #addUntimed(blocks: readonly RootContent[], place: Place): void {
    const entry = { time: null, timePlace: null, markers: [], doubtfulMarker: null };
    this.#add({ ...entry, blocks, place });
  }

  #add(
    entry: Omit<RawEntry, "dateAbove" | "zoneAbove" | "timePlace"> & { readonly timePlace: Place | null },
  ): void {
    if (this.entries.length > mostItems) return;
    const { time, markers, doubtfulMarker, blocks, place } = entry;
    const timePlace = entry.timePlace ?? place;
    const above = { dateAbove: this.#date, zoneAbove: this.zone };
    this.entries.push({ time, markers, doubtfulMarker, blocks, place, timePlace, ...above });
    if (time !== null && !time.from.unknown) this.#date = null;
  }
}

/** Whether a node is a heading that what stands below another does not go beyond. */
function endsBelow(node: RootContent | undefined, heading: Heading): boolean {
  return node?.type === "heading" && node.depth <= heading.depth;
}

/** Whether a node is a list or table of entries with times. */
function hasTimes(node: RootContent): boolean {
  if (node.type === "table") return true;
  if (node.type !== "list") return false;
  const [first] = node.children[0]?.children ?? [];
  if (first?.type !== "paragraph") return false;
  const time = readTimePrefix(flatten(first.children).text.trimStart());
  return time !== null && time.from.clock !== null;
}
