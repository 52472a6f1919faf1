import type { RootContent } from "mdast";
import { findCostlyLine } from "../parse/inline-cost.ts";
import { parseMarkdown } from "../parse/parse-markdown.ts";
import { firstNodeDeeperThan } from "../parse/tree-depth.ts";
import type { Place } from "../place.ts";
import { readMoment } from "../time/read-moment.ts";
import { findMarkers } from "./markers.ts";
import { mostItems } from "./most-items.ts";
import type { RawEntry } from "./raw-entry.ts";
import type { RawMeasure } from "./raw-measure.ts";

type Places = ReadonlyMap<string, Place>;

/** Nesting beyond which a text of the front matter is not read as Markdown. */
const deepest = 50;

const nowhere: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Reads `timeline:` of the front matter into entries like those of the section. */
export function readStructuredTimeline(value: unknown, places: Places): readonly RawEntry[] {
  return records(value).map((entry, index) => {
    const pointer = `/timeline/${index}`;
    const place = places.get(pointer) ?? nowhere;
    const from = typeof entry.at === "string" ? readMoment(entry.at) : null;
    const until = typeof entry.until === "string" ? readMoment(entry.until) : null;
    const time = from === null ? null : { from, until, length: from.text.length };
    return {
      time,
      markers: markersOf(entry.marker),
      doubtfulMarker: null,
      blocks: markdownBlocks(entry.text, place),
      place,
      timePlace: places.get(`${pointer}/at`) ?? place,
      dateAbove: null,
      zoneAbove: null,
    };
  });
}

/** Reads `measures:` of the front matter into measures like those of the section. */
export function readStructuredMeasures(value: unknown, places: Places): readonly RawMeasure[] {
  return records(value).map((measure, index) => {
    const place = places.get(`/measures/${index}`) ?? nowhere;
    return {
      blocks: markdownBlocks(measure.text, place),
      checked: typeof measure.done === "boolean" ? measure.done : null,
      struck: measure.status === "dropped",
      attributes: [],
      issueLink: null,
      theme: typeof measure.theme === "string" ? measure.theme : null,
      place,
    };
  });
}

/** The blocks of a Markdown string of the front matter, all at the place of the string. */
export function markdownBlocks(text: unknown, place: Place): RootContent[] {
  if (typeof text !== "string") return [];
  const position = {
    start: { line: place.line, column: place.column },
    end: { line: place.endLine, column: place.endColumn },
  };
  return parseBounded(text).map((node) => ({ ...node, position }));
}

/** Parses a text; one that is too costly or too deep for that stays plain text. */
function parseBounded(text: string): RootContent[] {
  const plain: RootContent = { type: "paragraph", children: [{ type: "text", value: text }] };
  if (findCostlyLine(text) !== null) return [plain];
  const tree = parseMarkdown(/^(?:---|\+\+\+)/.test(text) ? `\n${text}` : text);
  return firstNodeDeeperThan(tree, deepest) === null ? tree.children : [plain];
}

/** A marker or markers as written, in any of their spellings; unknown words stay for the schema to name. */
export function normaliseMarker(value: unknown): unknown {
  const words = Array.isArray(value) ? value : [value];
  const markers = words.map((word) => (typeof word === "string" ? findMarkers(word) : null));
  if (markers.some((found) => found === null)) return value;
  const flat = markers.flatMap((found) => found ?? []);
  return flat.length === 1 ? flat[0] : flat;
}

function markersOf(value: unknown): RawEntry["markers"] {
  const words = Array.isArray(value) ? value : [value];
  return words.flatMap((word) => (typeof word === "string" ? (findMarkers(word) ?? []) : []));
}

function records(value: unknown): readonly Record<string, unknown>[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, mostItems + 1)
    .map((item) => (typeof item === "object" && item !== null ? (item as Record<string, unknown>) : {}));
}
