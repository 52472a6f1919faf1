import type { Image, Nodes, Root, RootContent } from "mdast";
import { readRawHtml } from "./inline-html.ts";

/** Where a link or image of a report leads on its page. */
export type ResolveUrl = (url: string) => string;

const phrasing: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "emphasis",
  "strong",
  "delete",
  "link",
  "linkReference",
  "tableCell",
]);

/**
 * Prepares nodes of a report for a page: raw HTML is read or becomes text, images of other hosts
 * become links (a page asks nobody else for anything), local links lead to where the page has
 * them, checkboxes become signs, and footnotes get names that are unique on the page.
 */
export function prepareMarkdown(
  nodes: readonly RootContent[],
  definitions: readonly RootContent[],
  prefix: string,
  resolve: ResolveUrl,
): Root {
  const used = usedDefinitions(nodes, definitions);
  const prepare = (node: Nodes): Nodes => prepareNode(node, prefix, resolve);
  const children = readRawHtml([...nodes, ...used], false).map(prepare);
  return { type: "root", children: children as RootContent[] };
}

function prepareNode(node: Nodes, prefix: string, resolve: ResolveUrl): Nodes {
  switch (node.type) {
    case "image":
      return prepareImage(node, resolve);
    case "definition":
      return { ...node, url: resolve(node.url) };
    case "footnoteReference":
      return { ...node, identifier: `${prefix}-${node.identifier}` };
    case "text":
    case "inlineCode":
    case "code":
      return node;
  }
  if (!("children" in node)) return node;
  const children = readRawHtml(node.children, phrasing.has(node.type)).map((child) =>
    prepareNode(child, prefix, resolve),
  );
  const changed = { ...node, children } as Nodes;
  if (changed.type === "link") return { ...changed, url: resolve(changed.url) };
  if (changed.type === "footnoteDefinition")
    return { ...changed, identifier: `${prefix}-${changed.identifier}` };
  if (changed.type === "listItem" && typeof changed.checked === "boolean")
    return withSign(changed, changed.checked);
  return changed;
}

function prepareImage(image: Image, resolve: ResolveUrl): Nodes {
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(image.url)) return { ...image, url: resolve(image.url) };
  const words = image.alt?.trim() || image.url;
  return {
    type: "link",
    url: image.url,
    title: image.title ?? null,
    children: [{ type: "text", value: `Image: ${words}` }],
  };
}

function withSign(item: Extract<Nodes, { type: "listItem" }>, checked: boolean): Nodes {
  const [first, ...others] = item.children;
  const sign = { type: "text", value: checked ? "☑ " : "☐ " } as const;
  if (first?.type !== "paragraph") return { ...item, checked: null };
  return { ...item, checked: null, children: [{ ...first, children: [sign, ...first.children] }, ...others] };
}

/** Definitions and footnotes that the nodes refer to, directly or through a footnote. */
function usedDefinitions(nodes: readonly RootContent[], definitions: readonly RootContent[]): RootContent[] {
  const names = new Set<string>();
  const open: Nodes[] = [...nodes];
  const used = new Set<RootContent>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ("children" in node) for (const child of node.children) open.push(child);
    if (!("identifier" in node) || node.type === "definition" || node.type === "footnoteDefinition") continue;
    if (names.has(node.identifier)) continue;
    names.add(node.identifier);
    for (const definition of definitions) {
      if (!("identifier" in definition) || definition.identifier !== node.identifier || used.has(definition))
        continue;
      used.add(definition);
      open.push(definition);
    }
  }
  return definitions.filter((definition) => used.has(definition));
}
