import { findMarkers, markerTitles } from "../../extract/markers.ts";
import { readTimeline } from "../../extract/timeline.ts";
import { parseMarkdown } from "../../parse/parse-markdown.ts";
import { plainText } from "../../parse/plain-text.ts";
import { SetupError } from "../../setup-error.ts";
import { SourceText } from "../../source-text.ts";
import { readMoment } from "../../time/read-moment.ts";
import { asCode, containedMarkdown, plainMarkdown, tidyText } from "./contained-markdown.ts";
import { listItem } from "./list-item.ts";

/** An entry of a timeline as a program gives it. */
export interface GivenEntry {
  readonly at: string;
  readonly until?: string;
  readonly marker?: string | readonly string[];
  readonly text: string;
}

/**
 * The section Timeline of given entries: one list item each. Every item is read back before it is
 * taken, so that a text that begins with a time, a marker or a dash stays a text.
 */
export function timelineSection(entries: readonly GivenEntry[], source: string): string {
  return entries.map((entry, index) => entryItem(entry, index, source)).join("\n");
}

function entryItem(entry: GivenEntry, index: number, source: string): string {
  const text = tidyText(entry.text);
  const range = entry.until === undefined ? entry.at.trim() : `${entry.at.trim()} – ${entry.until.trim()}`;
  const markers = markersOf(entry);
  const bold = markers.length === 0 ? "" : ` **${markers.map((marker) => markerTitles[marker]).join(", ")}**`;
  const contained = containedMarkdown(text);
  const [first = "", ...others] = contained.split(/\n(?:[ \t]*\n)+/);
  const plain = plainMarkdown(contained);
  const ways = [
    // A dash reads best; blocks of their own are always right; code holds what Markdown would change.
    contained === "" ? listItem(`${range}${bold}`) : null,
    others.length === 0 ? listItem(`${range}${bold} — ${first}`) : null,
    listItem(`${range}${bold} — ${first}`, contained.slice(first.length).replace(/^\s*\n/, "")),
    listItem(`${range}${bold}`, contained),
    listItem(`${range}${bold}`, asCode(text)),
  ];
  const item = ways.find(
    (way, number) =>
      way !== null && readsBack(way, entry, markers, number === ways.length - 1 ? text : plain),
  );
  if (item !== undefined && item !== null) return item;
  throw new SetupError(
    `${source}: \`timeline[${index + 1}].at\` is “${range}”, which no timeline can hold.`,
    {
      hint: "Write it like 2024-05-12 13:30 or 2024-05-12T13:30:00Z.",
    },
  );
}

function markersOf({ marker }: GivenEntry): readonly (keyof typeof markerTitles)[] {
  const words = marker === undefined ? [] : typeof marker === "string" ? [marker] : marker;
  return [...new Set(words.flatMap((word) => findMarkers(word) ?? []))];
}

/** Whether an item among others is read as the entry that it was made of. */
function readsBack(item: string, entry: GivenEntry, markers: readonly string[], plain: string): boolean {
  const text = `- 00:00 — before\n${item}\n- 00:00 — behind\n`;
  const tree = parseMarkdown(text);
  const section = { names: [], title: "", heading: null, nodes: tree.children, place: nowhere };
  const { entries } = readTimeline([{ section, nodes: tree.children }], new SourceText(text));
  const [, read] = entries;
  if (tree.children.length !== 1 || entries.length !== 3 || read === undefined || read.time === null)
    return false;
  return (
    read.time.from.text === momentText(entry.at) &&
    (read.time.until?.text ?? null) === momentText(entry.until) &&
    read.markers.join() === markers.join() &&
    read.doubtfulMarker === null &&
    plainText(read.blocks) === plain
  );
}

/** A moment without a second reading in parentheses, which must agree with it and says no more. */
function momentText(moment: string | undefined): string | null {
  return moment === undefined ? null : (readMoment(moment)?.text ?? moment);
}

const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };
