import type { Nodes } from "mdast";

/** Where a node begins in the source. */
export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** Where a node ends in the source, exclusive. */
export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** Line, from 1, at which a node begins. */
export function firstLineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** The last line, from 1, of which a node has something. */
export function lastLineOf(node: Nodes): number {
  const end = node.position?.end;
  if (end === undefined) return 1;
  return end.column === 1 && end.line > firstLineOf(node) ? end.line - 1 : end.line;
}
