import type { Nodes, Root } from "mdast";
import type { TextRange } from "../parse/internal-marks.ts";

/**
 * A text without some ranges. Line breaks stay, so that every line keeps its number, and in tables
 * the bars, so that every cell keeps its column.
 */
export function cutText(text: string, ranges: readonly TextRange[], tables: readonly TextRange[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    if (start > from) pieces.push(text.slice(from, start));
    pieces.push(whatStays(text, Math.max(start, from), end, tables));
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

function whatStays(text: string, start: number, end: number, tables: readonly TextRange[]): string {
  const cut = text.slice(start, end);
  const inTable = tables.some((table) => start < table.end && end > table.start);
  if (!inTable) return cut.replace(/[^\r\n]+/g, "");
  return cut.replace(/\\[^\r\n]|[^\r\n|]+?/g, "");
}

/** Where a document has tables. */
export function tableRanges(tree: Root): readonly TextRange[] {
  const found: TextRange[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type === "table" && start !== undefined && end !== undefined) found.push({ start, end });
    else if ("children" in node) for (const child of node.children) open.push(child);
  }
  return found;
}
