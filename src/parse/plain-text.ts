import type { Nodes } from "mdast";
import { flatten } from "./flatten.ts";
import { withoutComments } from "./html-comments.ts";

/** The plain text of block nodes: each paragraph, heading, item, row and code block on its own, an empty line between. */
export function plainText(nodes: readonly Nodes[]): string {
  const blocks: string[] = [];
  for (const node of nodes) collect(node, blocks);
  return blocks.filter((block) => block !== "").join("\n\n");
}

function collect(node: Nodes, blocks: string[]): void {
  switch (node.type) {
    case "paragraph":
    case "heading":
      blocks.push(squeeze(flatten(node.children).text));
      return;
    case "code":
      blocks.push(node.value);
      return;
    case "html":
      blocks.push(withoutComments(node.value).trim());
      return;
    case "tableRow":
      blocks.push(node.children.map((cell) => squeeze(flatten(cell.children).text)).join(" | "));
      return;
    case "definition":
    case "yaml":
      return;
    default:
      if ("children" in node) for (const child of node.children) collect(child, blocks);
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
