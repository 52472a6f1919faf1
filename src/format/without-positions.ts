import type { Nodes } from "mdast";

/** JSON of nodes without where they stand, to compare what they say. */
export function withoutPositions(nodes: readonly Nodes[]): string {
  return JSON.stringify(nodes, (key, value: unknown) => (key === "position" ? undefined : value));
}
