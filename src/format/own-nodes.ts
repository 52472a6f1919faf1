import type { RootContent } from "mdast";
import type { Report } from "../extract/report.ts";
import type { SectionName } from "../extract/section.ts";

/**
 * The nodes that belong to one section and to no other. A combined heading such as “Root cause and
 * measures” gives its nodes to both, and prose is never changed.
 */
export function ownNodes({ parts }: Report, name: SectionName): readonly RootContent[] {
  const others = new Set<RootContent>();
  for (const [other, found] of parts) {
    if (other === name) continue;
    for (const { nodes } of found) for (const node of nodes) others.add(node);
  }
  return (parts.get(name) ?? []).flatMap(({ nodes }) => nodes.filter((node) => !others.has(node)));
}
