import type { Nodes, Root } from "mdast";
import { plainText } from "../parse/plain-text.ts";

/**
 * A document without what says nothing once internal parts are gone: items, rows, headings and
 * quotes without content, and definitions and footnotes that nothing refers to.
 */
export function dropEmpty(tree: Root): Root {
  const kept = withoutEmpty(tree) as Root;
  const named = namesReferredTo(kept);
  return withoutUnused(kept, named) as Root;
}

function withoutEmpty(node: Nodes): Nodes {
  if (!("children" in node)) return node;
  const children = node.children
    .map((child) => withoutEmpty(child))
    .filter((child, index) => !isEmptied(child, node.type === "table" && index === 0));
  return { ...node, children } as Nodes;
}

function isEmptied(node: Nodes, isHeader: boolean): boolean {
  switch (node.type) {
    case "list":
    case "blockquote":
    case "emphasis":
    case "strong":
    case "delete":
      return node.children.length === 0;
    case "listItem":
      return node.children.length === 0 || isBareCheckbox(node);
    case "tableRow":
      return !isHeader && node.children.every((cell) => cell.children.length === 0);
    case "heading":
    case "paragraph":
      return node.children.every((child) => child.type === "text" && child.value.trim() === "");
    default:
      return false;
  }
}

/** "- [ ]" without a word is no task, but text. */
function isBareCheckbox(node: Nodes): boolean {
  return /^(?:\[[ x]\])?$/i.test(plainText([node])) && !hasImage(node);
}

function hasImage(node: Nodes): boolean {
  if (node.type === "image" || node.type === "imageReference") return true;
  return "children" in node && node.children.some((child) => hasImage(child));
}

function withoutUnused(node: Nodes, named: ReadonlySet<string>): Nodes {
  if (!("children" in node)) return node;
  const children = node.children
    .filter((child) => !isDefinition(child) || named.has(child.identifier))
    .map((child) => withoutUnused(child, named));
  return { ...node, children } as Nodes;
}

function isDefinition(node: Nodes): node is Extract<Nodes, { type: "definition" | "footnoteDefinition" }> {
  return node.type === "definition" || node.type === "footnoteDefinition";
}

/** What the document refers to, directly or from a footnote that it refers to. */
function namesReferredTo(tree: Root): ReadonlySet<string> {
  const named = new Set<string>();
  const waiting = new Map<string, Nodes[]>();
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isDefinition(node) && !named.has(node.identifier)) {
      waiting.set(node.identifier, [...(waiting.get(node.identifier) ?? []), node]);
      continue;
    }
    if ("identifier" in node && !named.has(node.identifier)) {
      named.add(node.identifier);
      open.push(...(waiting.get(node.identifier) ?? []));
    }
    if ("children" in node) for (const child of node.children) open.push(child);
  }
  return named;
}
