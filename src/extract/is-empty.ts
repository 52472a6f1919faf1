import type { Nodes } from "mdast";
import { isComment } from "../parse/flatten.ts";

/** Whether nodes say nothing: only headings, comments, definitions, white space. */
export function isEmpty(nodes: readonly Nodes[]): boolean {
  return nodes.every((node) => saysNothing(node));
}

function saysNothing(node: Nodes): boolean {
  switch (node.type) {
    case "heading":
    case "thematicBreak":
    case "definition":
    case "break":
      return true;
    case "html":
      return isComment(node.value);
    case "text":
      return node.value.trim() === "";
    case "code":
    case "inlineCode":
      return node.value.trim() === "";
    case "image":
    case "imageReference":
    case "footnoteReference":
      return false;
    case "table":
      return isEmpty(node.children.slice(1));
    default:
      return "children" in node ? isEmpty(node.children) : false;
  }
}
