import type { RootContent } from "mdast";
import type { DatedEntry } from "../extract/dated-entry.ts";
import { firstLineOf, lastLineOf } from "./offsets.ts";
import type { PlacedNodes } from "./placed-nodes.ts";

/** The whole lines that one entry takes. */
export interface Slot {
  readonly entry: DatedEntry;
  /** Lines from 1, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/**
 * The entries that may change places with each other: neighbours in one list or table, or headings
 * of one level, with nothing between them that sets a date or a zone.
 */
export function slotRuns(
  nodes: readonly RootContent[],
  placed: PlacedNodes<DatedEntry>,
): readonly (readonly Slot[])[] {
  const items = new Map(placed.items.map(({ node, value }) => [node, value]));
  const rows = new Map(placed.rows.map(({ node, value }) => [node, value]));
  const lists = placed.lists.flatMap(({ children }) =>
    runs(children, (item) => slotOf(item, items.get(item))),
  );
  const tables = placed.tables.flatMap(({ children }) => runs(children, (row) => slotOf(row, rows.get(row))));
  return [...lists, ...tables, ...headingRuns(nodes, placed)].sort(
    (a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0),
  );
}

function slotOf(node: RootContent, entry: DatedEntry | undefined): Slot | null {
  return entry === undefined ? null : { entry, from: firstLineOf(node), to: lastLineOf(node) };
}

/** Runs of neighbours that are entries. */
function runs<T>(nodes: readonly T[], slotOf: (node: T) => Slot | null): Slot[][] {
  const found: Slot[][] = [[]];
  for (const node of nodes) {
    const slot = slotOf(node);
    if (slot === null) found.push([]);
    else found.at(-1)?.push(slot);
  }
  return found.filter((run) => run.length > 0);
}

/** A heading takes what stands below it up to the next one of its level or above. */
function headingRuns(nodes: readonly RootContent[], { headings }: PlacedNodes<DatedEntry>): Slot[][] {
  const entries = new Map<RootContent, DatedEntry>(headings.map(({ node, value }) => [node, value]));
  const found: Slot[][] = [];
  let next = -1;
  let depth = 0;
  for (const [index, node] of nodes.entries()) {
    const entry = entries.get(node);
    if (index < next || node.type !== "heading" || entry === undefined) continue;
    if (index !== next || node.depth !== depth) found.push([]);
    depth = node.depth;
    next = endOfOwned(nodes, index, depth);
    found.at(-1)?.push({ entry, from: firstLineOf(node), to: lastLineOf(nodes[next - 1] ?? node) });
  }
  return found;
}

function endOfOwned(nodes: readonly RootContent[], heading: number, depth: number): number {
  const end = nodes.findIndex((node, at) => at > heading && node.type === "heading" && node.depth <= depth);
  return end === -1 ? nodes.length : end;
}
