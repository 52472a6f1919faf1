import type { Heading, Root, RootContent } from "mdast";
import { flatten } from "../parse/flatten.ts";
import { placeOf } from "./place-of.ts";
import type { DocumentSection } from "./section.ts";
import type { SectionLookup } from "./section-names.ts";

/** A document cut at its headings. */
export interface Sections {
  /** The first level-1 heading. */
  readonly title: { readonly text: string; readonly heading: Heading } | null;
  /** Level-2 sections in order; first, with the title "", the text before them. */
  readonly sections: readonly DocumentSection[];
}

/** Cuts a document into its level-2 sections. A further level-1 heading begins a section too. */
export function cutSections(tree: Root, lookup: SectionLookup): Sections {
  let title: Sections["title"] = null;
  const sections: DocumentSection[] = [];
  let heading: Heading | null = null;
  let nodes: RootContent[] = [];
  const close = (): void => {
    const first = heading ?? nodes[0];
    if (first === undefined) return;
    const text = heading === null ? "" : headingText(heading);
    sections.push({ names: lookup(text), title: text, heading, nodes, place: placeOf(first) });
  };
  for (const node of tree.children) {
    if (node.type === "yaml" || node.type === "definition" || node.type === "footnoteDefinition") continue;
    if (node.type === "heading" && node.depth === 1 && title === null) {
      title = { text: headingText(node), heading: node };
      continue;
    }
    if (node.type === "heading" && node.depth <= 2) {
      close();
      heading = node;
      nodes = [];
      continue;
    }
    nodes.push(node);
  }
  close();
  return { title, sections };
}

/** The text of a heading without markup. */
export function headingText(heading: Heading): string {
  return flatten(heading.children).text.replace(/\s+/g, " ").trim();
}
