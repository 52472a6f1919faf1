import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import type { EntryPiece, Piece } from "../import/piece.ts";
import { type Placement, placePieces } from "../import/placed-pieces.ts";
import { sentencesOf } from "../import/sentences-of.ts";
import { timeInSentence } from "../import/time-in-sentence.ts";

/** Nothing but prose: sentences that say when something happened are its events, and stay in their place too. */
export const layout: Omit<Layout, "id"> = {
  describes: "Prose that says when things happened",
  stage: "general",
  matches: (document) =>
    events(document).length >= 3 && !document.pieces.some(({ kind }) => kind === "entry"),
  convert(document) {
    const found = events(document);
    const line = found[0]?.line ?? 1;
    const heading: Piece = { kind: "heading", depth: 2, text: "Timeline", line, label: true };
    const text = "The timeline was taken from sentences of the text, which stay in their places.";
    return {
      ...document,
      pieces: [...document.pieces, heading, ...found],
      remarks: [...document.remarks, { text, line }],
    };
  },
};

function isNarrative(section: Placement): boolean {
  return (
    section === "start" ||
    section === "summary" ||
    section === "own" ||
    section === "resolution" ||
    section === "timeline"
  );
}

function events(document: ImportDocument): readonly EntryPiece[] {
  return placePieces(document.pieces, document.sections).flatMap(
    ({ piece, section, begins }): EntryPiece[] => {
      if (piece.kind !== "block" || piece.type !== "paragraph" || !isNarrative(section) || begins.length > 0)
        return [];
      return sentencesOf(piece.text).flatMap((sentence) => {
        const time = timeInSentence(sentence, document.dates);
        return time === null || /^all times/i.test(sentence)
          ? []
          : [
              {
                kind: "entry" as const,
                time,
                markers: [],
                text: sentence.trim(),
                blocks: [],
                line: piece.line,
              },
            ];
      });
    },
  );
}
