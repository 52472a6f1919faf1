import { factField } from "../import/fact-field.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import type { Piece } from "../import/piece.ts";
import { isWindowLabel } from "../import/read-window.ts";
import { sectionOf } from "../import/section-of.ts";

/** "### Root Cause: The outage resulted from …", "## Authored by Ana": the text is in the heading itself. */
export const layout: Omit<Layout, "id"> = {
  describes: "Sections whose text stands in their heading",
  stage: "headings",
  matches: (document) => document.pieces.some((piece, index) => split(piece, index, document) !== null),
  convert: (document) => ({
    ...document,
    pieces: document.pieces.flatMap((piece, index): readonly Piece[] => {
      const parts = split(piece, index, document);
      if (parts === null || piece.kind !== "heading") return [piece];
      return [
        { ...piece, text: parts.label, label: true },
        { kind: "block", type: "paragraph", text: parts.rest, line: piece.line },
      ];
    }),
  }),
};

function split(
  piece: Piece,
  index: number,
  document: ImportDocument,
): { label: string; rest: string } | null {
  if (piece.kind !== "heading") return null;
  const by = /^\W*((?:authored|written|prepared|reported|compiled) by)\b[:\s*_]+(\S.*)$/i.exec(piece.text);
  if (by !== null) return { label: by[1] ?? "", rest: by[2] ?? "" };
  const match = /^([^:]{3,50}?)(?:\*\*|__)?\s*:(?:\*\*|__)?\s+(\S.*)$/.exec(piece.text);
  if (match === null) return null;
  const [label, rest] = [(match[1] ?? "").replace(/^(?:\*\*|__)/, ""), match[2] ?? ""];
  const { names, guessed } = sectionOf(label, document.sections);
  const isSection = names.length > 0 && !guessed && !names.includes("timeline");
  // "# Incident report: Checkout down" is a title.
  const isFirst = document.pieces.findIndex(({ kind }) => kind === "heading") === index && piece.depth <= 2;
  if (isSection && !(isFirst && piece.depth === 1)) return { label, rest };
  if (factField(label) === "incidents" && !/^[#\w-]*\d[\w-]*$/.test(rest)) return null;
  if (isWindowLabel(label) && /\d/.test(rest)) return { label, rest };
  return factField(label) !== null &&
    label.split(/\s+/).length <= 3 &&
    !(isFirst && factField(label) === "incidents")
    ? { label, rest }
    : null;
}
