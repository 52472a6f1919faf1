import type { Nodes } from "mdast";
import type { Place } from "../place.ts";

/** Where a node stands; the start of the file for a node that was not parsed. */
export function placeOf(node: Nodes): Place {
  const position = node.position;
  if (position === undefined) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  };
}
