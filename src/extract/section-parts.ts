import type { RootContent } from "mdast";
import { flatten } from "../parse/flatten.ts";
import type { DocumentSection, SectionName } from "./section.ts";
import type { SectionLookup } from "./section-names.ts";
import { headingText } from "./sections.ts";

/** One stretch of nodes that belongs to a canonical section. */
export interface SectionPart {
  readonly section: DocumentSection;
  readonly nodes: readonly RootContent[];
}

/**
 * Gathers the parts of each canonical section in document order. A combined heading fills each of
 * its sections: with what stands under a sub-heading or behind a label of that name; where nothing
 * splits it, all get the same text.
 */
export function sectionParts(
  sections: readonly DocumentSection[],
  lookup: SectionLookup,
): ReadonlyMap<SectionName, readonly SectionPart[]> {
  const parts = new Map<SectionName, SectionPart[]>();
  for (const section of sections) {
    for (const [name, nodes] of split(section, lookup)) {
      parts.set(name, [...(parts.get(name) ?? []), { section, nodes }]);
    }
  }
  return parts;
}

function split(section: DocumentSection, lookup: SectionLookup): [SectionName, readonly RootContent[]][] {
  if (section.names.length < 2) return section.names.map((name) => [name, section.nodes]);
  const [first] = section.names;
  const nodesOf = new Map<SectionName, RootContent[]>(section.names.map((name) => [name, []]));
  let current = first;
  let found = false;
  for (const node of section.nodes) {
    const named = labelOf(node, lookup).find((name) => section.names.includes(name));
    if (named !== undefined) {
      found = true;
      current = named;
    }
    if (current !== undefined) nodesOf.get(current)?.push(node);
  }
  if (!found) return section.names.map((name) => [name, section.nodes]);
  return [...nodesOf].map(([name, nodes]) => [name, nodes.length > 0 ? nodes : section.nodes]);
}

/** The sections that a sub-heading or a leading label ("**Resolution:** …", "Resolution: …") names. */
function labelOf(node: RootContent, lookup: SectionLookup): readonly SectionName[] {
  if (node.type === "heading") return lookup(headingText(node).replace(/:.*$/, ""));
  if (node.type !== "paragraph") return [];
  const label = /^([^:.]{3,40})(?::|$)/.exec(flatten(node.children).text)?.[1];
  return label === undefined ? [] : lookup(label);
}
