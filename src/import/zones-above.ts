import { zoneNamed } from "./document-zone.ts";
import type { ImportDocument } from "./import-document.ts";
import type { Piece } from "./piece.ts";
import { placePieces } from "./placed-pieces.ts";

/** The zone that a heading or a sentence of the timeline names holds for the events below it. */
export function withZonesAbove(document: ImportDocument): ImportDocument {
  let above: string | null = null;
  const placed = placePieces(document.pieces, document.sections);
  const pieces = placed.map(({ piece, section }): Piece => {
    if (section !== "timeline") return piece;
    if (piece.kind === "heading" || (piece.kind === "block" && piece.type === "paragraph"))
      above = zoneNamed(piece.text) ?? above;
    if (piece.kind !== "entry" || piece.time === null || above === null) return piece;
    return { ...piece, time: { ...piece.time, zoneAbove: piece.time.zoneAbove ?? above } };
  });
  return { ...document, pieces };
}
