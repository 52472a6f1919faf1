import type { Nodes, Root } from "mdast";

/** How a report's texts and links are made fit for everybody. */
export interface Hiding {
  /** Whether a link must lose its target. */
  readonly isInternal: (url: string) => boolean;
  readonly hide: (text: string) => string;
}

/** A document whose links to internal places are only their words, and whose texts name none. */
export function hideAddresses(tree: Root, hiding: Hiding): Root {
  const dead = new Set<string>();
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "definition" && hiding.isInternal(node.url)) dead.add(node.identifier);
    if ("children" in node) for (const child of node.children) open.push(child);
  }
  return {
    ...tree,
    children: tree.children.flatMap((node) => hidden(node, hiding, dead)) as Root["children"],
  };
}

function hidden(node: Nodes, hiding: Hiding, dead: ReadonlySet<string>): readonly Nodes[] {
  const children = "children" in node ? node.children.flatMap((child) => hidden(child, hiding, dead)) : [];
  switch (node.type) {
    case "definition":
      if (dead.has(node.identifier)) return [];
      break;
    case "link":
      if (hiding.isInternal(node.url)) return children;
      break;
    case "linkReference":
      if (dead.has(node.identifier)) return children;
      break;
    case "image":
      if (hiding.isInternal(node.url)) return descriptionOf(node, hiding);
      break;
    case "imageReference":
      if (dead.has(node.identifier)) return descriptionOf(node, hiding);
      break;
  }
  const texts = Object.entries(node).map(([key, value]) =>
    key === "type" || key === "url" || typeof value !== "string" ? [key, value] : [key, hiding.hide(value)],
  );
  return [{ ...Object.fromEntries(texts), ...("children" in node && { children }) } as Nodes];
}

function descriptionOf({ alt }: { alt?: string | null | undefined }, { hide }: Hiding): readonly Nodes[] {
  return alt ? [{ type: "text", value: hide(alt) }] : [];
}
