import type { Image, Nodes, Root, RootContent } from "mdast";
import { definitionUrls } from "./definition-urls.ts";
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
  const page: Page = { prefix, resolve, definitions: definitionUrls(definitions), isInLink: false };
  const children = readRawHtml([...nodes, ...used], false).map((node) => prepareNode(node, page));
  return { type: "root", children: children as RootContent[] };
}

/**
 * A table whose heads say that they are those of columns (an empty one is the head of nothing), and
 * whose cells are aligned by class: the attribute that Markdown tables get otherwise is no HTML any more.
 */
function withHeads(node: Nodes): Nodes {
  if (node.type !== "table") return node;
  const { align } = node;
  const rows = node.children.map((row, nth) => ({
    ...row,
    children: row.children.map((cell, column) => {
      const side = align?.[column];
      const className = side ? { className: [`align-${side}`] } : {};
      if (nth > 0) return { ...cell, data: { hProperties: className } };
      if (cell.children.length === 0) return { ...cell, data: { hName: "td" } };
      return { ...cell, data: { hProperties: { scope: "col", ...className } } };
    }),
  }));
  return { ...node, align: null, children: rows };
}

/** Cells beyond the header, which tables leave out, join the last one: nothing that was written is lost. */
function withAllCells(node: Nodes): Nodes {
  if (node.type !== "table") return node;
  const width = node.children[0]?.children.length ?? 0;
  const rows = node.children.map((row) => {
    const kept = row.children.slice(0, width);
    const [last] = kept.slice(-1);
    if (last === undefined || row.children.length <= width) return row;
    const rest = row.children
      .slice(width)
      .flatMap((cell) => [{ type: "text", value: " | " } as const, ...cell.children]);
    return { ...row, children: [...kept.slice(0, -1), { ...last, children: [...last.children, ...rest] }] };
  });
  return { ...node, children: rows };
}

/** What nodes are prepared for. */
interface Page {
  readonly prefix: string;
  readonly resolve: ResolveUrl;
  /** URLs of link definitions by their identifier. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly isInLink: boolean;
}

function prepareNode(node: Nodes, page: Page): Nodes {
  const { prefix, resolve } = page;
  switch (node.type) {
    case "image":
      return prepareImage(node, page);
    case "imageReference": {
      const url = page.definitions.get(node.identifier);
      return url === undefined
        ? node
        : prepareImage({ type: "image", url, alt: node.alt ?? null, title: null }, page);
    }
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
  const inner = node.type === "link" || node.type === "linkReference" ? { ...page, isInLink: true } : page;
  const children = readRawHtml(node.children, phrasing.has(node.type)).map((child) =>
    prepareNode(child, inner),
  );
  const changed = withHeads(withAllCells({ ...node, children } as Nodes));
  if (changed.type === "link") return { ...changed, url: resolve(changed.url) };
  if (changed.type === "footnoteDefinition") {
    return { ...changed, identifier: `${prefix}-${changed.identifier}` };
  }
  if (changed.type === "listItem" && typeof changed.checked === "boolean")
    return withSign(changed, changed.checked);
  return changed;
}

/** An image of the library stays one; any other becomes a link, or its words where it is in a link already. */
function prepareImage(image: Image, { resolve, isInLink }: Page): Nodes {
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(image.url.trim())) return { ...image, url: resolve(image.url) };
  const text = { type: "text", value: `Image: ${image.alt?.trim() || image.url}` } as const;
  return isInLink ? text : { type: "link", url: image.url, title: image.title ?? null, children: [text] };
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
