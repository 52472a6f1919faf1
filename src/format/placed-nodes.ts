import type { Heading, List, ListItem, RootContent, Table, TableRow } from "mdast";
import type { Place } from "../place.ts";

/** The Markdown that entries or measures were read from. */
export interface PlacedNodes<T> {
  /** Lists with at least one of them, also those that stand in an item with a date or a theme. */
  readonly lists: readonly List[];
  readonly tables: readonly Table[];
  readonly headings: readonly { readonly node: Heading; readonly value: T }[];
  readonly items: readonly { readonly node: ListItem; readonly value: T }[];
  readonly rows: readonly { readonly node: TableRow; readonly table: Table; readonly value: T }[];
}

/** Finds the nodes that values were read from, by the places that they remember. */
export function placedNodes<T extends { readonly place: Place }>(
  nodes: readonly RootContent[],
  values: readonly T[],
): PlacedNodes<T> {
  const finder = new Finder(values);
  for (const node of nodes) finder.visit(node);
  return finder;
}

class Finder<T extends { readonly place: Place }> implements PlacedNodes<T> {
  readonly lists: List[] = [];
  readonly tables: Table[] = [];
  readonly headings: { node: Heading; value: T }[] = [];
  readonly items: { node: ListItem; value: T }[] = [];
  readonly rows: { node: TableRow; table: Table; value: T }[] = [];
  readonly #values: ReadonlyMap<string, T>;

  constructor(values: readonly T[]) {
    this.#values = new Map(values.map((value) => [keyOf(value.place.line, value.place.column), value]));
  }

  visit(node: RootContent): void {
    if (node.type === "heading") {
      const value = this.#valueOf(node);
      if (value !== undefined) this.headings.push({ node, value });
    } else if (node.type === "table") {
      const known = this.rows.length;
      for (const row of node.children) {
        const value = this.#valueOf(row);
        if (value !== undefined) this.rows.push({ node: row, table: node, value });
      }
      if (this.rows.length > known) this.tables.push(node);
    } else if (node.type === "list") {
      this.#visitList(node);
    }
  }

  /** Returns whether there is something in the list. */
  #visitList(list: List): boolean {
    const position = this.lists.length;
    const found = list.children.map((item) => {
      const value = this.#valueOf(item);
      if (value !== undefined) {
        this.items.push({ node: item, value });
        return true;
      }
      const nested = item.children.filter((child) => child.type === "list");
      return nested.map((child) => this.#visitList(child)).some((some) => some);
    });
    const hasSome = found.some((some) => some);
    if (hasSome) this.lists.splice(position, 0, list);
    return hasSome;
  }

  #valueOf(node: Heading | ListItem | TableRow): T | undefined {
    const start = node.position?.start;
    return start === undefined ? undefined : this.#values.get(keyOf(start.line, start.column));
  }
}

function keyOf(line: number, column: number): string {
  return `${line}:${column}`;
}
