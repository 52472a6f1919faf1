import type { PhrasingContent } from "mdast";
import type { DatedEntry } from "../extract/dated-entry.ts";
import { readEntryText } from "../extract/entry-text.ts";
import type { SourceText } from "../source-text.ts";
import type { Edit } from "./edit.ts";
import { formatPrefix } from "./entry-prefix.ts";
import { formatRows } from "./format-rows.ts";
import type { PlacedNodes } from "./placed-nodes.ts";

/** Writes times, markers and separators of timeline entries in their canonical form. */
export function formatEntries(nodes: PlacedNodes<DatedEntry>, source: SourceText): readonly Edit[] {
  const items = nodes.items.flatMap(({ node }) => {
    const [first] = node.children;
    return first?.type === "paragraph" ? formatText(first.children, source) : [];
  });
  // Whoever links to a heading of this file links to its words.
  const headings = /\]\(#|\]:\s*#|href=["']?#/.test(source.value) ? [] : nodes.headings;
  return [
    ...items,
    ...headings.flatMap(({ node }) => formatText(node.children, source)),
    ...formatRows(nodes.rows, source),
  ];
}

function formatText(nodes: readonly PhrasingContent[], source: SourceText): readonly Edit[] {
  const read = readEntryText(nodes, source);
  // A word that is almost a marker is for its author to mend.
  return read.time === null || read.doubtfulMarker !== null ? [] : formatPrefix(nodes, read, source);
}
