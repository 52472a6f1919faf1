import type { ImportDocument } from "./import-document.ts";
import { leadingLabel } from "./leading-label.ts";
import { type ItemText, listItems } from "./list-items.ts";
import type { MeasureItem } from "./measure-item.ts";
import type { MeasurePart } from "./measure-part.ts";
import { readMeasureTable } from "./measure-table.ts";
import type { NameTest } from "./measure-tail.ts";
import { ownerNames } from "./owner-names.ts";
import type { BlockPiece, HeadingPiece, Piece } from "./piece.ts";
import { readMeasure } from "./read-measure.ts";
import { readProseMeasures } from "./read-prose-measures.ts";
import { stateOf } from "./state-of.ts";
import { todoLine } from "./todo-line.ts";
import { withAttributes } from "./with-attributes.ts";

/** Reads the measures of a section: items, rows, lines, and where there is nothing of these its paragraphs. */
export function readMeasures(pieces: readonly Piece[], document: ImportDocument): readonly MeasurePart[] {
  const isName = ownerNames(itemTexts(pieces), document);
  const hasItems = pieces.some(
    (piece) => piece.kind === "block" && (piece.type === "list" || piece.type === "table"),
  );
  let state: ReturnType<typeof stateOf> = null;
  const readPiece = (piece: Piece): readonly MeasurePart[] => {
    if (piece.kind !== "block") return [{ kind: "other", piece }];
    if (piece.type === "list") return readList(piece, document, isName);
    if (piece.type === "table") return readMeasureTable(piece, document) ?? [{ kind: "other", piece }];
    if (piece.type !== "paragraph") return [{ kind: "other", piece }];
    return hasItems && !standsAlone(piece, pieces)
      ? [{ kind: "other", piece }]
      : readProseMeasures(piece, document, isName);
  };
  const parts = pieces.flatMap((piece) => {
    const label = labelText(piece);
    if (label !== null) state = /^to-?dos?$/i.test(label) ? null : stateOf(label.replace(/^still /i, ""));
    return readPiece(piece).map((part) => withState(part, state));
  });
  return wereTaken(parts) ? parts.map(asDone) : parts;
}

/** What a heading, or a line that ends in a colon, says. */
function labelText(piece: Piece): string | null {
  if (piece.kind === "heading") return piece.text.replace(/[:*_\s]+$/, "");
  if (piece.kind !== "block" || piece.type !== "paragraph") return null;
  const text = piece.text.trim();
  return /^[^\n]{2,40}:$/.test(text) ? text.slice(0, -1) : null;
}

/** Below "Completed" everything is done, below "Still to do" nothing. */
function withState(part: MeasurePart, state: ReturnType<typeof stateOf>): MeasurePart {
  if (part.kind !== "measure" || state === null || part.item.done !== null) return part;
  return { ...part, item: { ...part.item, done: state.done } };
}

/** "We updated …", "**Added checks**: We have configured …": every measure tells of what was done already. */
function wereTaken(parts: readonly MeasurePart[]): boolean {
  const items = parts.flatMap((part) => (part.kind === "measure" ? [part.item] : []));
  return items.length >= 2 && items.every(({ done, text }) => done === null && taken.test(text));
}

const taken =
  /^(?:\*\*[^*]+\*\*:?\s*:?\s*)?(?:we|i) (?:have |had |also |already |then )*(?:\p{L}+ed|held|built|wrote|made|took|ran|set|put|began|gave|chose|rebuilt)\b/iu;

function asDone(part: MeasurePart): MeasurePart {
  return part.kind === "measure" ? { ...part, item: { ...part.item, done: true }, guessed: "done" } : part;
}

/** Every item's text, for the form in which they end. */
function itemTexts(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== "block") return [];
    if (piece.type === "paragraph")
      return piece.text.split("\n").filter((line) => todoLine.test(line.trim()));
    return piece.type === "list" ? textsOf(piece) : [];
  });
}

function textsOf(list: BlockPiece): readonly string[] {
  return listItems(list).flatMap((item) => {
    const group = groupOf(item);
    return group === null ? [item.text] : group.lists.flatMap(textsOf);
  });
}

function readList(piece: BlockPiece, document: ImportDocument, isName: NameTest): readonly MeasurePart[] {
  return listItems(piece).flatMap((item): readonly MeasurePart[] => {
    const group = groupOf(item);
    if (group !== null) {
      const heading: HeadingPiece = {
        kind: "heading",
        depth: 4,
        text: group.title,
        line: item.line,
        label: true,
      };
      return [
        { kind: "other", piece: heading },
        ...group.lists.flatMap((list) => readList(list, document, isName)),
      ];
    }
    return [readItem(item, document, isName)];
  });
}

function readItem(item: ItemText, document: ImportDocument, isName: NameTest): MeasurePart {
  const own = attributesBelow(item, document);
  const read = readMeasure(item.text, item.checked, document.dates, isName);
  const merged = own === null ? read : withAttributes(read, own.item);
  const blocks = own === null ? item.blocks : own.blocks;
  // A bold title over one nested bullet is one measure, and reads better in one paragraph.
  const joined = own === null ? joinTitle(merged, blocks) : null;
  return {
    kind: "measure",
    item: joined?.item ?? merged,
    blocks: joined?.blocks ?? blocks,
    line: item.line,
    guessed: isConcluded(merged, item.text) ? "owner" : null,
  };
}

/** A name without a label or an @ may be something else that stands in parentheses. */
function isConcluded({ owner }: MeasureItem, written: string): boolean {
  return (
    owner !== null &&
    !owner.startsWith("@") &&
    !/\b(?:owners?|assign\w+|dri|responsible|lead)\b/i.test(written)
  );
}

/** Nested bullets "Owner: …", "Due: …" are attributes of the item above. */
function attributesBelow(
  item: ItemText,
  document: ImportDocument,
): { item: MeasureItem; blocks: readonly BlockPiece[] } | null {
  const lists = item.blocks.filter(({ type }) => type === "list");
  const [list] = lists;
  if (list === undefined || lists.length > 1) return null;
  const below = listItems(list).map(({ text }) => readMeasure(text, null, document.dates));
  const isTaken = below.map(({ text }) => text === "");
  if (!isTaken.includes(true)) return null;
  const attributes = below.filter((_, index) => isTaken[index]).reduce(withAttributes);
  const left = listItems(list).filter((_, index) => !isTaken[index]);
  const rest: BlockPiece[] =
    left.length === 0
      ? []
      : [{ ...list, text: left.map(({ text }) => `- ${text.replace(/\n/g, "\n  ")}`).join("\n") }];
  return left.some(({ blocks }) => blocks.length > 0)
    ? null
    : { item: attributes, blocks: item.blocks.flatMap((block) => (block === list ? rest : [block])) };
}

function joinTitle(
  item: MeasureItem,
  blocks: readonly BlockPiece[],
): { item: MeasureItem; blocks: readonly BlockPiece[] } | null {
  const [only, ...others] = blocks;
  const isTitle = leadingLabel(item.text)?.rest === "";
  if (!isTitle || only === undefined || others.length > 0 || only.type !== "list") return null;
  const [first, ...more] = listItems(only);
  if (first === undefined || more.length > 0 || first.blocks.length > 0) return null;
  return { item: { ...item, text: `${item.text} ${first.text}` }, blocks: [] };
}

/** An item that only names a group: short, and with at least two items below it. */
function groupOf(item: ItemText): { title: string; lists: readonly BlockPiece[] } | null {
  const lists = item.blocks.filter(({ type }) => type === "list");
  if (item.checked !== null || lists.length === 0 || lists.length < item.blocks.length) return null;
  const nested = lists.flatMap((list) => listItems(list));
  const isShort = item.text.length <= 60 && !/[.!?]$/.test(item.text);
  const isLabel =
    /:\W*$/.test(item.text) || leadingLabel(item.text)?.rest === "" || item.text.split(/\s+/).length <= 3;
  const areAttributes = nested.every(
    ({ text }) => leadingLabel(text) !== null && leadingLabel(text)?.bold === false && text.length < 40,
  );
  const isOverBox = nested.length > 0 && nested.every(({ checked }) => checked !== null);
  if ((nested.length < 2 && !isOverBox) || !isShort || !isLabel || areAttributes) return null;
  return { title: item.text.replace(/^[*_]+|[*_:\s]+$/g, ""), lists };
}

/** Whether a paragraph is all that stands below a label, "**Action item:** Declare incidents earlier." */
function standsAlone(piece: BlockPiece, pieces: readonly Piece[]): boolean {
  const index = pieces.indexOf(piece);
  const [before, after] = [pieces[index - 1], pieces[index + 1]];
  return before?.kind === "heading" && before.label && (after === undefined || after.kind === "heading");
}
