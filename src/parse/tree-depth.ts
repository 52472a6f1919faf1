import type { Nodes } from "mdast";

/** The first node nested deeper than a limit, null where there is none. Does not recurse. */
export function firstNodeDeeperThan(tree: Nodes, limit: number): Nodes | null {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    if (entry.depth > limit) return entry.node;
    if ("children" in entry.node) {
      for (const child of entry.node.children) open.push({ node: child, depth: entry.depth + 1 });
    }
  }
  return null;
}
