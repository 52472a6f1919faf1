import type { Paragraph, PhrasingContent } from "mdast";
import { nearest } from "../nearest.ts";
import { type FlatText, flatten } from "../parse/flatten.ts";
import { placeOfRange } from "../parse/place-of-range.ts";
import type { Place } from "../place.ts";
import type { SourceText } from "../source-text.ts";
import { readTimePrefix, type TimePrefix } from "../time/read-time-prefix.ts";
import { trimEndOf } from "../trim-end.ts";
import { cutInline } from "./cut-inline.ts";
import type { MarkerId } from "./marker-id.ts";
import { findMarkers, markerTitles } from "./markers.ts";

/** The inline content of an entry taken apart: time, markers, and the rest. */
export interface EntryText {
  readonly time: TimePrefix | null;
  readonly timePlace: Place | null;
  readonly markers: readonly MarkerId[];
  readonly doubtfulMarker: { readonly text: string; readonly place: Place } | null;
  readonly rest: readonly PhrasingContent[];
}

/** Reads `<time> [**Marker[, Marker]**] [—|-|:] <text>`. */
export function readEntryText(nodes: readonly PhrasingContent[], source: SourceText): EntryText {
  const flat = flatten(nodes);
  const lead = /^\s*/.exec(flat.text)?.[0].length ?? 0;
  const time = readTimePrefix(flat.text.slice(lead)) ?? readUnknown(flat, lead);
  if (time === null) return { time, timePlace: null, markers: [], doubtfulMarker: null, rest: nodes };
  const end = lead + time.length;
  return { time, timePlace: placeOfRange(flat, lead, end, source), ...readMarkedText(nodes, end, source) };
}

/** Reads `[**Marker[, Marker]**] [—|-|:] <text>` from an index of the flattened text. */
export function readMarkedText(
  nodes: readonly PhrasingContent[],
  from: number,
  source: SourceText,
): Pick<EntryText, "markers" | "doubtfulMarker" | "rest"> {
  const flat = flatten(nodes);
  const marked = readMarkers(flat, from, source);
  const rest = cutInline(nodes, skipSeparator(flat.text, marked.end), flat.text.length);
  return { markers: marked.markers, doubtfulMarker: marked.doubtful, rest: trimStart(rest) };
}

/** "unknown **Detected** — …": the marker behind it separates as a dash would. */
function readUnknown(flat: FlatText, lead: number): TimePrefix | null {
  const marker = flat.runs.find((run) => run.strong && run.start > lead);
  if (marker === undefined) return null;
  const time = readTimePrefix(flat.text.slice(lead, marker.start).trimEnd());
  return time?.from.unknown === true ? time : null;
}

interface MarkersRead {
  readonly markers: readonly MarkerId[];
  readonly doubtful: EntryText["doubtfulMarker"];
  readonly end: number;
}

function readMarkers(flat: FlatText, from: number, source: SourceText): MarkersRead {
  const start = skipSeparator(flat.text, from);
  let end = start;
  // Several bold words, "**Mitigated**, **Resolved**", are one list of markers.
  for (
    let next = strongEnd(flat, start);
    next > end;
    next = strongEnd(flat, end + separatorLength(flat.text, end))
  ) {
    const markers = findMarkers(separated(flat, start, next));
    if (markers === null) break;
    end = next;
  }
  if (end > start) {
    return { markers: findMarkers(separated(flat, start, end)) ?? [], doubtful: null, end };
  }
  return almostMarkers(flat, start, source) ?? { markers: [], doubtful: null, end: from };
}

/** The text of a range with commas between its bold words. */
function separated(flat: FlatText, from: number, to: number): string {
  const words = flat.runs.filter((run) => run.strong && run.end > from && run.start < to);
  return words
    .map((run) => trimEndOf(flat.text.slice(Math.max(run.start, from), run.end).trim(), ",:/+&"))
    .filter((word) => word !== "")
    .join(",");
}

/** Bold words in the markers' place, of which one is a typing error away from a marker and the others are some. */
function almostMarkers(flat: FlatText, start: number, source: SourceText): MarkersRead | null {
  const end = strongEnd(flat, start);
  const bold = flat.text.slice(start, end);
  if (end === start || end - start > 80) return null;
  const isFollowed = /^\s*(?:[—–:-]|$)/.test(flat.text.slice(end)) || /:\s*$/.test(bold);
  if (!isFollowed) return null;
  const markers: MarkerId[] = [];
  let doubtful: EntryText["doubtfulMarker"] = null;
  for (const match of bold.matchAll(/[^,/&+:]+/g)) {
    const word = match[0].trim();
    const known = word === "" ? [] : findMarkers(word);
    if (known !== null) {
      markers.push(...known);
      continue;
    }
    const isWord = /^\p{L}{4,16}(?: \p{L}{2,8})?$/u.test(word);
    if (doubtful !== null || !isWord || nearest(word, Object.values(markerTitles)) === undefined) return null;
    const from = start + match.index + match[0].indexOf(word);
    doubtful = { text: word, place: placeOfRange(flat, from, from + word.length, source) };
  }
  return doubtful === null ? null : { markers, doubtful, end };
}

/** End of the bold text that an index stands in; the index itself where it is not bold. */
function strongEnd(flat: FlatText, index: number): number {
  let end = index;
  for (const run of flat.runs) {
    if (run.end <= index) continue;
    if (!run.strong || run.start > end) break;
    end = run.end;
  }
  return end;
}

function separatorLength(text: string, index: number): number {
  return /^\s*(?:(?:,|\/|\+|&|and)\s*)?/.exec(text.slice(index))?.[0].length ?? 0;
}

function skipSeparator(text: string, index: number): number {
  return index + (/^\s*(?:[—–:|-]+\s*|-+\s+)*/.exec(text.slice(index))?.[0].length ?? 0);
}

function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== "text") return [...nodes];
  const value = first.value.trimStart();
  return value === "" && others.length > 0 ? trimStart(others) : [{ ...first, value }, ...others];
}

/** A paragraph of inline nodes, none where there is nothing to say. */
export function paragraphOf(children: readonly PhrasingContent[], like: Paragraph | undefined): Paragraph[] {
  if (flatten(children).text.trim() === "" && children.every((child) => child.type === "text")) return [];
  return [{ type: "paragraph", children: [...children], ...(like?.position && { position: like.position }) }];
}
