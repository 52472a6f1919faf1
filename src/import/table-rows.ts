import type { Table } from "mdast";
import { parseMarkdown } from "../parse/parse-markdown.ts";
import type { BlockPiece } from "./piece.ts";

/** A table as the Markdown of its cells. */
export interface TableText {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

/** The cells of a block that is a table; null for another block. */
export function tableRows(block: BlockPiece): TableText | null {
  const table = parseMarkdown(block.text).children.find((node): node is Table => node.type === "table");
  if (table === undefined) return null;
  const [header, ...rows] = table.children.map((row) => ({
    cells: row.children.map((cell) => {
      const [first, last] = [cell.children[0], cell.children.at(-1)];
      return block.text.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0).trim();
    }),
    line: block.line + (row.position?.start.line ?? 1) - 1,
  }));
  return { header: header?.cells ?? [], rows };
}
