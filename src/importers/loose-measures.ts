import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { listItems } from "../import/list-items.ts";
import type { Piece } from "../import/piece.ts";
import { placePieces } from "../import/placed-pieces.ts";
import { readEntry } from "../import/read-entry.ts";

/** Checkboxes that stand under no heading of measures, in a document that has none. */
export const layout: Omit<Layout, "id"> = {
  describes: "Checkboxes without a heading that says so",
  stage: "facts",
  matches: (document) => looseLists(document).size > 0,
  convert(document) {
    const lists = looseLists(document);
    const [first] = lists;
    const heading: Piece = {
      kind: "heading",
      depth: 1,
      text: "Measures",
      line: first?.line ?? 1,
      label: true,
    };
    const left = document.pieces.filter((piece) => !lists.has(piece));
    return { ...document, pieces: [...left, heading, ...lists] };
  },
};

function looseLists(document: ImportDocument): ReadonlySet<Piece> {
  const placed = placePieces(document.pieces, document.sections);
  if (placed.some(({ section }) => section === "measures")) return new Set();
  const free = placed.filter(
    ({ section, begins }) =>
      begins.length === 0 && (section === "start" || section === "own" || section === "summary"),
  );
  return new Set(free.map(({ piece }) => piece).filter((piece) => areBoxes(piece, document)));
}

function areBoxes(piece: Piece, { dates }: ImportDocument): boolean {
  if (piece.kind !== "block" || piece.type !== "list") return false;
  const items = listItems(piece);
  return items.every(({ checked, text }) => checked !== null && readEntry(text, dates) === null);
}
