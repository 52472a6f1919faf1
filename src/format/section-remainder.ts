import type { Nodes, RootContent } from "mdast";
import type { Report } from "../extract/report.ts";
import { withoutPositions } from "./without-positions.ts";

/**
 * What stands in the Timeline and Measures sections beside their entries and measures, which are
 * compared one by one: paragraphs, headings, the headers of tables.
 */
export function sectionRemainder(report: Report, nodes: readonly RootContent[]): string {
  const places = new Set(
    [...report.timeline, ...report.measures].map(({ place }) => `${place.line}:${place.column}`),
  );
  // What stands below the heading of an entry is that entry's.
  const owned = new Set<Nodes>(report.timeline.flatMap(({ blocks }) => blocks));
  const rest: Nodes[] = [];
  const visit = (node: Nodes): void => {
    if (owned.has(node)) return;
    const start = node.position?.start;
    const isEntry = ["listItem", "tableRow", "heading"].includes(node.type);
    if (isEntry && start !== undefined && places.has(`${start.line}:${start.column}`)) return;
    if (node.type === "list" || node.type === "listItem" || node.type === "table") {
      for (const child of node.children) visit(child);
    } else if (node.type === "tableRow") {
      for (const cell of node.children) if (cell.children.length > 0) rest.push(cell);
    } else {
      rest.push(node);
    }
  };
  for (const node of nodes) visit(node);
  return withoutPositions(rest);
}
