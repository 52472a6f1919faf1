import { factField } from "../import/fact-field.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { leadingLabel } from "../import/leading-label.ts";
import { type ItemText, listItems } from "../import/list-items.ts";
import type { BlockPiece, Piece } from "../import/piece.ts";
import { readBlocks } from "../import/read-pieces.ts";
import { sectionOf } from "../import/section-of.ts";

/** An outline of bullets: "- **Impact:** …", "- **Key events:**" with the events nested below. */
export const layout: Omit<Layout, "id"> = {
  describes: "Sections as the bullets of an outline",
  stage: "headings",
  matches: (document) => document.pieces.some((piece) => outlineOf(piece, document) !== null),
  convert(document) {
    let depth = 1;
    const pieces = document.pieces.flatMap((piece): readonly Piece[] => {
      if (piece.kind === "heading") depth = piece.label ? depth : piece.depth;
      const outline = outlineOf(piece, document);
      return outline === null ? [piece] : outline.flatMap((item) => piecesOf(item, depth + 1, document));
    });
    return { ...document, pieces };
  },
};

/** The items of a list of which at least two are sections by their labels. */
function outlineOf(piece: Piece, document: ImportDocument): readonly ItemText[] | null {
  if (piece.kind !== "block" || piece.type !== "list") return null;
  const items = listItems(piece);
  const named = items.filter((item) => isSection(item, document));
  return named.length >= 2 && named.length * 2 >= items.length ? items : null;
}

function isSection({ text }: ItemText, document: ImportDocument): boolean {
  const label = leadingLabel(text);
  if (label === null) return false;
  const { names, guessed } = sectionOf(label.label, document.sections);
  return names.length > 0 && !guessed;
}

function piecesOf(item: ItemText, depth: number, document: ImportDocument): readonly Piece[] {
  const label = leadingLabel(item.text);
  const first: Piece[] = [];
  if (
    label !== null &&
    (isSection(item, document) || item.blocks.length > 0 || factField(label.label) !== null)
  ) {
    first.push({ kind: "heading", depth, text: label.label, line: item.line, label: true });
    if (label.rest.trim() !== "") first.push(...(readBlocks(label.rest, item.line) as BlockPiece[]));
  } else if (item.text !== "") {
    first.push({
      kind: "block",
      type: "list",
      text: `- ${item.text.replace(/\n/g, "\n  ")}`,
      line: item.line,
    });
  }
  return [...first, ...item.blocks];
}
