import type { List, ListItem } from "mdast";
import { parseMarkdown } from "../parse/parse-markdown.ts";
import type { BlockPiece } from "./piece.ts";
import { readBlocks } from "./read-pieces.ts";

/** An item of a list: its own text, and the blocks below it without their indent. */
export interface ItemText {
  /** The first paragraph; "" where the item begins with something else. */
  readonly text: string;
  readonly checked: boolean | null;
  readonly blocks: readonly BlockPiece[];
  readonly line: number;
}

/** The items of a block that is a list. */
export function listItems(block: BlockPiece): readonly ItemText[] {
  const list = parseMarkdown(block.text).children.find((node): node is List => node.type === "list");
  return (list?.children ?? []).map((item) => itemText(item, block));
}

function itemText(item: ListItem, block: BlockPiece): ItemText {
  const [first] = item.children;
  const line = block.line + (item.position?.start.line ?? 1) - 1;
  const checked = item.checked ?? null;
  if (first === undefined) return { text: "", checked, blocks: [], line };
  const start = first.position?.start.offset ?? 0;
  const inner = dedent(
    block.text.slice(start, item.position?.end.offset ?? 0),
    first.position?.start.column ?? 1,
  );
  const blocks = readBlocks(inner, block.line + (first.position?.start.line ?? 1) - 1);
  const [own, ...below] = blocks;
  if (own?.type !== "paragraph") return { text: "", checked, blocks, line };
  return { text: own.text.trim(), checked, blocks: below, line };
}

/** Takes the indent of an item's content from its further lines. */
function dedent(text: string, column: number): string {
  const indent = new RegExp(`^[ ]{0,${column - 1}}`);
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? line : line.replace(/^\t/, "    ").replace(indent, "")))
    .join("\n");
}
