import type { ImportDocument } from "./import-document.ts";
import type { Piece } from "./piece.ts";
import { type Placement, placePieces } from "./placed-pieces.ts";

/** Replaces pieces that stand in some sections; the others stay as they are. */
export function mapSections(
  document: ImportDocument,
  isIn: (section: Placement) => boolean,
  replace: (piece: Piece) => readonly Piece[],
): ImportDocument {
  const pieces = placePieces(document.pieces, document.sections).flatMap(({ piece, section, begins }) =>
    isIn(section) && begins.length === 0 ? replace(piece) : [piece],
  );
  return { ...document, pieces };
}

/** Whether a piece of some sections is as asked. */
export function someInSections(
  document: ImportDocument,
  isIn: (section: Placement) => boolean,
  test: (piece: Piece) => boolean,
): boolean {
  return placePieces(document.pieces, document.sections).some(
    ({ piece, section, begins }) => isIn(section) && begins.length === 0 && test(piece),
  );
}
