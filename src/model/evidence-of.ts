import type { Nodes, RootContent } from "mdast";
import { flatten } from "../parse/flatten.ts";
import { type LinkConfig, linkKind } from "./link-kind.ts";
import type { Evidence } from "./postmortem.ts";

/** What links are read with. */
export interface EvidenceContext {
  /** URLs of the document's link definitions. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly config: LinkConfig;
}

/**
 * The links in some blocks of which it is known what they lead to, each address once. An image of
 * another host counts, since a page shows it as a link.
 */
export function evidenceOf(blocks: readonly RootContent[], context: EvidenceContext): Evidence[] {
  const found = new Map<string, Evidence>();
  const open: Nodes[] = [...blocks].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const link = linkIn(node, context.definitions);
    if (link !== null) {
      const kind = found.has(link.url) ? null : linkKind(link.url, context.config);
      if (kind !== null) found.set(link.url, { url: link.url, kind, title: titleOf(link) });
    } else if ("children" in node) {
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined) open.push(child);
      }
    }
  }
  return [...found.values()];
}

interface Link {
  readonly url: string;
  readonly words: string;
}

function linkIn(node: Nodes, definitions: ReadonlyMap<string, string>): Link | null {
  switch (node.type) {
    case "link":
      return { url: node.url, words: flatten(node.children).text };
    case "image":
      return { url: node.url, words: node.alt ?? "" };
    case "linkReference":
    case "imageReference": {
      const url = definitions.get(node.identifier);
      const words = node.type === "linkReference" ? flatten(node.children).text : (node.alt ?? "");
      return url === undefined ? null : { url, words };
    }
    default:
      return null;
  }
}

/** The words of a link, null where they only repeat its address. */
function titleOf({ url, words }: Link): string | null {
  const title = words.replace(/\s+/g, " ").trim();
  return title === "" || title === url.replace(/^https?:\/\//i, "") || title === url ? null : title;
}
