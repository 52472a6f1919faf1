import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { withoutComments } from "../parse/html-comments.ts";

/** Tags of raw HTML that are read; everything else is shown as the text it is. */
const allowed = /<(\/?)(details|summary|kbd|sub|sup|br)\s*(\/?)>/gi;

type Piece =
  | { readonly kind: "node"; readonly node: Nodes }
  | { readonly kind: "open" | "close" | "void"; readonly tag: string };

/** An element that raw HTML stood for: mdast-util-to-hast makes of it what `hName` says. */
interface Element {
  readonly type: "rawElement";
  readonly data: { readonly hName: string };
  readonly children: Nodes[];
}

/**
 * Reads the raw HTML among siblings: allowed tags become elements around what stands between them,
 * comments vanish, and everything else, tags that do not match included, stays as text.
 */
export function readRawHtml(nodes: readonly Nodes[], inline: boolean): Nodes[] {
  const pieces = nodes.flatMap((node) =>
    node.type === "html" ? piecesOf(node.value, inline) : [asPiece(node)],
  );
  const root: Nodes[] = [];
  const open: { tag: string; siblings: Nodes[] }[] = [];
  for (const piece of pieces) {
    const siblings = open.at(-1)?.siblings ?? root;
    if (piece.kind === "node") siblings.push(piece.node);
    else if (piece.kind === "void") siblings.push(element(piece.tag, []));
    else if (piece.kind === "open") open.push({ tag: piece.tag, siblings: [] });
    else if (open.at(-1)?.tag === piece.tag) close(open, root);
    else siblings.push(textOf(`</${piece.tag}>`, inline));
  }
  while (open.length > 0) leaveOpen(open, root, inline);
  return root;
}

function asPiece(node: Nodes): Piece {
  return { kind: "node", node };
}

function piecesOf(html: string, inline: boolean): Piece[] {
  const value = withoutComments(html);
  const pieces: Piece[] = [];
  let index = 0;
  const addText = (text: string): void => {
    if (text.trim() !== "") pieces.push(asPiece(textOf(text, inline)));
  };
  for (const match of value.matchAll(allowed)) {
    addText(value.slice(index, match.index));
    index = match.index + match[0].length;
    const tag = (match[2] ?? "").toLowerCase();
    if (tag === "br") pieces.push({ kind: "void", tag });
    else if (match[3] !== "/") pieces.push({ kind: match[1] === "/" ? "close" : "open", tag });
  }
  addText(value.slice(index));
  return pieces;
}

type Open = { tag: string; siblings: Nodes[] }[];

function close(open: Open, root: Nodes[]): void {
  const inner = open.pop();
  if (inner === undefined) return;
  (open.at(-1)?.siblings ?? root).push(element(inner.tag, inner.siblings));
}

/** A tag that is never closed is text, and what stood behind it stands where it stood. */
function leaveOpen(open: Open, root: Nodes[], inline: boolean): void {
  const inner = open.pop();
  if (inner === undefined) return;
  (open.at(-1)?.siblings ?? root).push(textOf(`<${inner.tag}>`, inline), ...inner.siblings);
}

function element(tag: string, children: Nodes[]): Nodes {
  const node: Element = {
    type: "rawElement",
    data: { hName: tag },
    children: tag === "details" ? children : withoutParagraphs(children),
  };
  return node as unknown as Nodes;
}

/** What stands in a summary or a key is a line: its paragraphs, between spaces. */
function withoutParagraphs(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== "paragraph") return [node];
    const space: PhrasingContent = { type: "text", value: " " };
    return index === 0 ? node.children : [space, ...node.children];
  });
}

/** Between blocks text needs a paragraph of its own. */
function textOf(value: string, inline: boolean): Nodes {
  const text: PhrasingContent = { type: "text", value: inline ? value : value.trim() };
  return inline ? text : ({ type: "paragraph", children: [text] } satisfies RootContent);
}
