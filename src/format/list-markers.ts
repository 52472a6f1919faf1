import type { List, ListItem } from "mdast";
import type { SourceText } from "../source-text.ts";
import { type Edit, editTo } from "./edit.ts";
import { firstLineOf, lastLineOf } from "./offsets.ts";

/** What stands before the content of a list item: "  *   ". */
interface ItemStart {
  readonly indent: number;
  /** "-", "*", "+", "7." or "7)" */
  readonly marker: string;
  /** Column, from 0, at which the item's content begins. */
  readonly content: number;
}

const start = /^( *)([-*+]|\d{1,9}[.)])(?:( {1,4})(?=\S)|\s*$)/;

/**
 * Gives the items of lists hyphens, and moves what stands in them to the left accordingly. `lists`
 * holds a list before those within it.
 */
export function formatListMarkers(lists: readonly List[], source: SourceText): readonly Edit[] {
  const depths = new Map<List, number>();
  for (const list of lists) depths.set(list, depths.get(list) ?? 0);
  for (const list of lists) {
    for (const nested of list.children.flatMap((item) => item.children)) {
      if (nested.type === "list" && depths.has(nested)) depths.set(nested, (depths.get(list) ?? 0) + 1);
    }
  }
  const edits: Edit[] = [];
  // From the last to the first: whether what follows a list is indented depends on where it goes.
  const atMargin = new Set<number>();
  for (const list of lists.filter((candidate) => depths.get(candidate) === 0).reverse()) {
    const moves = swallowsNext(list, source, atMargin) ? null : movesOf(list, 0, depths, source);
    if (moves !== null) atMargin.add(firstLineOf(list));
    for (const edit of moves === null ? bulletEdits(list, source) : lineEdits(list, moves, source)) {
      edits.push(edit);
    }
  }
  return edits;
}

const beginsBlock = /^ *(?:[-+*>#|=`~<]|\d{1,9}[.)])/;

/** Whether what follows a list is indented so far that it would become part of the last item. */
function swallowsNext(list: List, source: SourceText, atMargin: ReadonlySet<number>): boolean {
  let line = lastLineOf(list) + 1;
  while (source.line(line)?.trim() === "") line += 1;
  return !atMargin.has(line) && /^(?: {2}| *\t)/.test(source.line(line) ?? "");
}

/** By line: what it shall begin with, or how many spaces it shall lose. */
type Moves = Map<number, { readonly item: string; readonly length: number } | { readonly spaces: number }>;

/** How the lines of a list are to be moved; null where that is not plain, as with tabs. */
function movesOf(
  list: List,
  depth: number,
  depths: ReadonlyMap<List, number>,
  source: SourceText,
): Moves | null {
  const moves: Moves = new Map();
  for (const item of list.children) {
    const found = itemStart(item, source);
    if (found === null) return null;
    const content = 2 * depth + 2;
    const isEmpty = found.content > (source.line(firstLineOf(item)) ?? "").length;
    const prefix = `${" ".repeat(2 * depth)}-${isEmpty ? "" : " "}`;
    moves.set(firstLineOf(item), { item: prefix, length: isEmpty ? found.content - 1 : found.content });
    for (let line = firstLineOf(item) + 1; line <= lastLineOf(item); line++) {
      const lead = /^[ \t]*/.exec(source.line(line) ?? "")?.[0] ?? "";
      if (lead.includes("\t")) return null;
      if (lead.length >= found.content) moves.set(line, { spaces: found.content - content });
      // A line that goes on with less indent stays, unless it would then be more than words.
      else if (lead.length >= content && beginsBlock.test(source.line(line) ?? "")) return null;
    }
    for (const nested of item.children) {
      if (nested.type !== "list" || !depths.has(nested)) continue;
      const inner = movesOf(nested, depth + 1, depths, source);
      if (inner === null) return null;
      for (const [line, move] of inner) moves.set(line, move);
    }
  }
  return moves;
}

function itemStart(item: ListItem, source: SourceText): ItemStart | null {
  const line = source.line(firstLineOf(item)) ?? "";
  const [, indent = "", marker = "", spaces = " "] = start.exec(line) ?? [];
  if (marker === "" || indent.length + 1 !== item.position?.start.column) return null;
  return { indent: indent.length, marker, content: indent.length + marker.length + spaces.length };
}

function lineEdits(list: List, moves: Moves, source: SourceText): readonly Edit[] {
  const edits: Edit[] = [];
  for (let line = firstLineOf(list); line <= lastLineOf(list); line++) {
    const move = moves.get(line);
    const from = source.offset(line, 1);
    if (move === undefined) continue;
    if ("item" in move) edits.push(...editTo(source.value, from, from + move.length, move.item));
    else edits.push(...editTo(source.value, from, from + move.spaces, ""));
  }
  return edits;
}

/** Only another bullet, of the same width, so that nothing moves. */
function bulletEdits(list: List, { value }: SourceText): readonly Edit[] {
  return list.children.flatMap((item) => {
    const offset = item.position?.start.offset ?? 0;
    return /[*+]/.test(value[offset] ?? "") ? editTo(value, offset, offset + 1, "-") : [];
  });
}
