import { isDeepStrictEqual } from "node:util";
import type { Nodes, Root } from "mdast";
import { parseMarkdown, referenceParser } from "../../src/parse/parse-markdown.ts";

/** In what the two trees differ; "crash" where remark-parse throws and there is only one. */
export type DifferenceKind = "none" | "positions" | "tree" | "crash";

/** How the tree of satteri differs from that of remark-parse; an outline of both where it does. */
interface Difference {
  readonly kind: DifferenceKind;
  readonly outlines: string;
}

/** Compares what both parsers make of a text, positions included. */
export function compareParsers(markdown: string): Difference {
  const tree = parseMarkdown(markdown);
  let reference: Root;
  try {
    reference = referenceParser.parse(markdown);
  } catch (error) {
    return { kind: "crash", outlines: String(error) };
  }
  return compareTrees(tree, reference);
}

/**
 * The same but for two positions that remark-parse itself gets wrong: it has none for an autolink
 * that it finds only afterwards, and lets the paragraph of a task begin before its checkbox where
 * the task does not begin with plain text.
 */
export function compareLeniently(markdown: string): Difference {
  const reference = referenceParser.parse(markdown);
  const tree = parseMarkdown(markdown);
  forgive(tree, reference);
  return compareTrees(tree, reference);
}

function compareTrees(tree: Root, reference: Root): Difference {
  if (isDeepStrictEqual(plain(tree, true), plain(reference, true))) return { kind: "none", outlines: "" };
  const kind = isDeepStrictEqual(plain(tree, false), plain(reference, false)) ? "positions" : "tree";
  return { kind, outlines: `satteri:\n${outline(tree)}\nremark-parse:\n${outline(reference)}` };
}

/** A tree as plain data without keys that are undefined. */
function plain(value: unknown, positions: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, positions));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, content]) => content !== undefined && (positions || key !== "position"),
  );
  return Object.fromEntries(kept.map(([key, content]) => [key, plain(content, positions)]));
}

/** Takes the positions that remark-parse gets wrong out of both trees. */
function forgive(node: Nodes, reference: Nodes): void {
  const startsLate =
    reference.type === "listItem" && typeof reference.checked === "boolean" && "children" in node;
  if (startsLate) {
    const [own, theirs] = [node.children[0], reference.children[0]];
    if (own?.position !== undefined && theirs?.position !== undefined)
      own.position.start = theirs.position.start;
  }
  if (reference.position === undefined) delete node.position;
  if (!("children" in node) || !("children" in reference)) return;
  node.children.forEach((child, index) => {
    const other = reference.children[index];
    if (other !== undefined) forgive(child, other);
  });
}

function outline(node: Nodes, depth = 1): string {
  const { start, end } = node.position ?? {};
  const place = start && end ? `${start.line}:${start.column}-${end.line}:${end.column}` : "nowhere";
  const own = Object.entries(node).filter(([key]) => !["type", "children", "position"].includes(key));
  const line = `${"  ".repeat(depth)}${node.type} ${place} ${JSON.stringify(Object.fromEntries(own))}`;
  const children = "children" in node ? node.children : [];
  return [line, ...children.map((child) => outline(child, depth + 1))].join("\n");
}
