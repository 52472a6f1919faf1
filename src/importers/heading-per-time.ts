import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import type { BlockPiece, EntryPiece, HeadingPiece, Piece } from "../import/piece.ts";
import { placePieces } from "../import/placed-pieces.ts";
import { type EntryRead, readEntry } from "../import/read-entry.ts";

/** "### 13:06 – Deployment": each event is a heading, and what stands below belongs to it. */
export const layout: Omit<Layout, "id"> = {
  describes: "A heading for each time",
  stage: "timeline",
  matches: (document) =>
    placePieces(document.pieces, document.sections).some(
      ({ piece, section }) =>
        section === "timeline" && piece.kind === "heading" && read(piece, document) !== null,
    ),
  convert(document) {
    const pieces: Piece[] = [];
    let open: EntryPiece | null = null;
    for (const { piece, section, begins } of placePieces(document.pieces, document.sections)) {
      const entry: EntryRead | null =
        section === "timeline" && begins.length === 0 && piece.kind === "heading"
          ? read(piece, document)
          : null;
      if (entry !== null) {
        open = { kind: "entry", ...entry, blocks: [], line: piece.line };
        pieces.push(open);
      } else if (
        open !== null &&
        piece.kind === "block" &&
        piece.type !== "definition" &&
        section === "timeline"
      ) {
        const grown: EntryPiece = withBlock(open, piece);
        pieces[pieces.length - 1] = grown;
        open = grown;
      } else {
        open = null;
        pieces.push(piece);
      }
    }
    return { ...document, pieces };
  },
};

function read(piece: HeadingPiece, document: ImportDocument): EntryRead | null {
  return readEntry(piece.text, document.dates);
}

/** The first paragraph below a heading that is only a time is what happened. */
function withBlock(entry: EntryPiece, block: BlockPiece): EntryPiece {
  const isFirst = entry.text === "" && entry.blocks.length === 0 && block.type === "paragraph";
  if (isFirst) return { ...entry, text: block.text.trim() };
  return { ...entry, blocks: [...entry.blocks, block] };
}
