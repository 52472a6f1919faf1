import { indent } from "./indent.ts";
import type { MeasureItem } from "./measure-item.ts";
import type { BlockPiece } from "./piece.ts";

/** A measure as an item of the Measures section. */
export function writeMeasure(item: MeasureItem, blocks: readonly BlockPiece[]): string {
  const box = item.done === null ? "" : item.done ? "[x] " : "[ ] ";
  const attributes = [
    ["owner", item.owner],
    ["kind", item.kind],
    ["due", item.due],
    ["done", item.doneOn],
    ["priority", item.priority],
    ["issue", item.issue],
    ["status", item.dropped && !/^~~[\s\S]*~~$/.test(item.text) ? (item.status ?? "dropped") : item.status],
  ].flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  const trailing = attributes.length === 0 ? "" : ` (${attributes.join("; ")})`;
  const below = blocks.map(({ text }) => `\n\n${indent(text, 2)}`).join("");
  return `- ${box}${indent(guard(item.text), 2).trimStart()}${trailing}${tight(blocks) ? below.replace(/^\n/, "") : below}`;
}

/** A list directly below needs no empty line. */
function tight(blocks: readonly BlockPiece[]): boolean {
  return blocks.length > 0 && blocks[0]?.type === "list";
}

/** Words that would be a list, a heading or a checkbox at the beginning of an item are only words. */
function guard(text: string): string {
  return text.replace(/^(\d{1,9})([.)])(?=\s)/, "$1\\$2").replace(/^([-+*#>])(?=\s)/, "\\$1");
}
