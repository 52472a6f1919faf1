import type { PhrasingContent } from "mdast";
import { flatten } from "../parse/flatten.ts";

/** Inline nodes between two indexes of their flattened text; nodes that are cut through are cut, empty ones left out. */
export function cutInline(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let index = 0;
  for (const node of nodes) {
    const length = flatten([node]).text.length;
    const start = index;
    index += length;
    if (length === 0) {
      if (start >= from && start <= to) result.push(node);
      continue;
    }
    if (index <= from || start >= to) continue;
    result.push(...cutNode(node, Math.max(0, from - start), Math.min(length, to - start), length));
  }
  return result;
}

function cutNode(node: PhrasingContent, from: number, to: number, length: number): PhrasingContent[] {
  if (from === 0 && to === length) return [node];
  if (node.type === "text" || node.type === "inlineCode") {
    return [{ ...node, value: node.value.slice(from, to) }];
  }
  if ("children" in node) {
    const children = cutInline(node.children, from, to);
    return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
  }
  return [node];
}
