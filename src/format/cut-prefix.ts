import type { Nodes, PhrasingContent } from "mdast";
import { flatten, sourceOffset } from "../parse/flatten.ts";
import { endOf, startOf } from "./offsets.ts";

/** Where the text of an entry begins in the source, behind its time and markers. */
export interface CutPrefix {
  /** Where the time and markers begin. */
  readonly start: number;
  /** Where the text begins. */
  readonly end: number;
  /** What opens the bold or emphasised words that go on behind the cut: "**" in "**13:30 Alerts** fire". */
  readonly reopened: string;
}

/**
 * Cuts inline content in two at an index of its flattened text; null where the first half has more
 * than words in it (a link, a comment), which must not be lost.
 */
export function cutPrefix(
  nodes: readonly PhrasingContent[],
  index: number,
  source: string,
): CutPrefix | null {
  const [first] = nodes;
  if (first === undefined) return null;
  const cut = cutAt(nodes, index, source);
  if (cut === null || !nodes.every((node) => isOnlyWords(node, cut.end))) return null;
  const lead = /^\s*/.exec(source.slice(startOf(first), cut.end))?.[0].length ?? 0;
  return { start: startOf(first) + lead, ...cut };
}

function cutAt(
  nodes: readonly PhrasingContent[],
  index: number,
  source: string,
): { end: number; reopened: string } | null {
  let before = 0;
  let end = nodes[0] === undefined ? 0 : startOf(nodes[0]);
  for (const node of nodes) {
    const { length } = flatten([node]).text;
    if (before + length <= index && length > 0) {
      end = endOf(node);
    } else if (before < index && before + length > index) {
      return cutNode(node, index - before, source);
    }
    before += length;
  }
  return { end, reopened: "" };
}

function cutNode(
  node: PhrasingContent,
  index: number,
  source: string,
): { end: number; reopened: string } | null {
  if (node.type === "text") return { end: offsetOfCharacter(node, index, source), reopened: "" };
  if (node.type !== "strong" && node.type !== "emphasis") return null;
  const [first] = node.children;
  const inner = cutAt(node.children, index, source);
  // "**" before "*" would open something else.
  if (inner === null || first === undefined || /[*_]/.test(source[inner.end] ?? "")) return null;
  return { end: inner.end, reopened: source.slice(startOf(node), startOf(first)) + inner.reopened };
}

/** Where a character begins in the source, with the backslash that keeps it from being markup. */
function offsetOfCharacter(node: PhrasingContent, index: number, source: string): number {
  const offset = sourceOffset(flatten([node]), index, source);
  const escapes = /\\*$/.exec(source.slice(startOf(node), offset))?.[0].length ?? 0;
  return escapes % 2 === 1 && /[!-/:-@[-`{-~]/.test(source[offset] ?? "") ? offset - 1 : offset;
}

function isOnlyWords(node: Nodes, end: number): boolean {
  if (startOf(node) >= end) return true;
  if (node.type === "text" || node.type === "inlineCode" || node.type === "break") return true;
  if (node.type !== "strong" && node.type !== "emphasis") return false;
  return node.children.every((child) => isOnlyWords(child, end));
}
