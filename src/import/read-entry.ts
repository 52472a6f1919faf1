import type { MarkerId } from "../extract/marker-id.ts";
import { findMarkers, markerTitles } from "../extract/markers.ts";
import { openEmphasis, reopenEmphasis } from "./emphasis.ts";
import type { EntryTime } from "./entry-time.ts";
import type { DocumentDates } from "./import-document.ts";
import { readTimeAtStart } from "./read-entry-time.ts";

/** The first paragraph of an event taken apart. */
export interface EntryRead {
  readonly time: EntryTime;
  readonly markers: readonly MarkerId[];
  readonly text: string;
}

const separator = /^(?:\s*(?:&nbsp;|[:|,;]|->|=>|→|\\?[–—-]+(?!\d))\s*)+|^\s+/;

/** Reads an event that begins with its time; null where the text begins with none. */
export function readEntry(text: string, dates: DocumentDates): EntryRead | null {
  const struck = openEmphasis(text);
  const inner = openEmphasis(struck.mark === "`" ? struck.rest : text);
  const at = readTimeAtStart(inner.rest, dates);
  if (at === null) return null;
  let rest = reopenEmphasis(inner.mark, inner.rest.slice(at.length));
  if (struck.mark === "`" && inner.mark !== "`") rest = reopenEmphasis("`", rest);
  rest = rest.replace(separator, "");
  const second = secondReading(rest);
  rest = rest.slice(second.length).replace(separator, "");
  const marked = leadingMarkers(rest);
  const time = { ...at.time, alternative: at.time.alternative ?? second.text };
  return { time, markers: marked.markers, text: marked.text.trim() };
}

/** "/ 09:00 UTC" behind a time: the same moment again. */
function secondReading(rest: string): { readonly text: string | null; readonly length: number } {
  const match = /^\s*\/\s*(\d{1,2}:\d{2}(?:\s?[ap]m)?\s*[A-Z]{2,5})\b/i.exec(rest);
  return match === null ? { text: null, length: 0 } : { text: match[1] ?? null, length: match[0].length };
}

/** A bold word or a label at the beginning that is a marker: "**Detected** – x", "DETECTED: x", "[Resolved] x". */
export function leadingMarkers(text: string): {
  readonly markers: readonly MarkerId[];
  readonly text: string;
} {
  const match =
    /^\s*(?:\*\*|__)([^*_]{3,60}?):?(?:\*\*|__)\s*(?:[:–—-]+\s*)?/.exec(text) ??
    /^\s*\[([^\]]{3,40})\](?!\()\s*(?:[:–—-]+\s*)?/.exec(text) ??
    /^\s*([A-Z][\p{L} ]{2,30}?)\s*(?::|[–—]|\s-\s)\s*/u.exec(text);
  // "Resolution:" says what was done about it; that is not yet the end.
  const isPhase = /^(?:resolution|mitigation)$/i.test(match?.[1]?.trim() ?? "");
  const markers = match === null || isPhase ? null : findMarkers(match[1] ?? "");
  if (match === null || markers === null) return { markers: [], text };
  // A label that says more than the marker's name stays in the words.
  const says = new Set(markers.flatMap((marker) => markerTitles[marker].toLowerCase().split(" ")));
  const isSaid =
    (match[1] ?? "")
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.every((word) => says.has(word)) ?? true;
  return { markers, text: isSaid ? text.slice(match[0].length) : text.trimStart() };
}
