import type { RootContent } from "mdast";
import { parseMarkdown } from "../parse/parse-markdown.ts";
import type { BlockPiece, BlockType, Piece } from "./piece.ts";

const types: Readonly<Record<string, BlockType>> = {
  paragraph: "paragraph",
  list: "list",
  table: "table",
  code: "code",
  html: "html",
  definition: "definition",
};

/** Cuts Markdown into its headings and blocks, each as it was written. `line` is that of its first line. */
export function readPieces(text: string, line = 1): readonly Piece[] {
  return parseMarkdown(text).children.flatMap((node) => pieceOf(node, text, line));
}

/** The blocks of a text that is known to have no headings of its own to be taken for sections. */
export function readBlocks(text: string, line = 1): readonly BlockPiece[] {
  return parseMarkdown(text).children.flatMap((node) => {
    const slice = sliceOf(node, text);
    if (slice === "") return [];
    return [
      { kind: "block" as const, type: types[node.type] ?? "other", text: slice, line: lineOf(node, line) },
    ];
  });
}

function pieceOf(node: RootContent, text: string, line: number): Piece[] {
  const slice = sliceOf(node, text);
  if (slice === "") return [];
  if (node.type === "heading") {
    const [first, last] = [node.children[0], node.children.at(-1)];
    const words = text.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0);
    if (words.trim() === "") return [];
    const oneLine = words.replace(/\s*\n\s*/g, " ");
    return [{ kind: "heading", depth: node.depth, text: oneLine, line: lineOf(node, line), label: false }];
  }
  return [{ kind: "block", type: types[node.type] ?? "other", text: slice, line: lineOf(node, line) }];
}

/** The lines of a top-level block: from the beginning of its first line, since an indent belongs to a list or code. */
function sliceOf(node: RootContent, text: string): string {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lead = text.slice(lineStart, start);
  return (/^\s*$/.test(lead) ? lead : "") + text.slice(start, end);
}

function lineOf(node: RootContent, first: number): number {
  return first + (node.position?.start.line ?? 1) - 1;
}
