import type { PhrasingContent } from "mdast";
import type { MarkerId } from "../extract/marker-id.ts";
import { markerTitles } from "../extract/markers.ts";
import { flatten, isComment } from "../parse/flatten.ts";
import type { SourceText } from "../source-text.ts";
import { readTimePrefix, type TimePrefix } from "../time/read-time-prefix.ts";
import { cutPrefix } from "./cut-prefix.ts";
import { type Edit, editTo } from "./edit.ts";
import { canonicalTime, isSameTime } from "./time-text.ts";

/** What was read at the beginning of an entry's text. */
export interface ReadPrefix {
  readonly time: TimePrefix | null;
  readonly markers: readonly MarkerId[];
  readonly rest: readonly PhrasingContent[];
}

/** Writes `<time> **Marker, Marker** — ` at the beginning of inline content. */
export function formatPrefix(
  nodes: readonly PhrasingContent[],
  { time, markers, rest }: ReadPrefix,
  { value }: SourceText,
): readonly Edit[] {
  const { text } = flatten(nodes);
  const restText = flatten(rest).text;
  if (!text.endsWith(restText)) return [];
  const cut = cutPrefix(nodes, text.length - restText.length, value);
  if (cut === null) return [];
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const written = time === null ? null : canonicalTime(text.slice(lead, lead + time.length), time);
  const titles = markers.length === 0 ? null : titlesOf(markers);
  const words = [written, titles === null ? null : `**${titles}**`].filter((part) => part !== null).join(" ");
  if (!staysReadable(written, titles, restText, time)) return [];
  return editTo(
    value,
    cut.start,
    cut.end,
    words + separatorBefore(rest, value.slice(cut.end)) + cut.reopened,
  );
}

/** "Mitigated, Resolved" */
export function titlesOf(markers: readonly MarkerId[]): string {
  return markers.map((marker) => markerTitles[marker]).join(", ");
}

/** Nothing needs to be set apart from the time where nothing is said; a comment keeps its space. */
function separatorBefore(rest: readonly PhrasingContent[], source: string): string {
  const says = rest.some((node) =>
    node.type === "html" ? !isComment(node.value) : node.type !== "text" || node.value.trim() !== "",
  );
  if (says) return " — ";
  return rest.some((node) => node.type === "html") && !/^\s/.test(source) ? " " : "";
}

/** Whether the time ends where it did: "13:30 14:00 was …" would become a range. */
function staysReadable(
  written: string | null,
  titles: string | null,
  rest: string,
  time: TimePrefix | null,
): boolean {
  if (written === null || time === null || time.from.unknown) return true;
  const parts = [written, ...(titles === null ? [] : [` ${titles}`]), ...(rest === "" ? [] : [` — ${rest}`])];
  return isSameTime(readTimePrefix(parts.join("")), time, written.length);
}
