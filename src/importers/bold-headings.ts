import { factField } from "../import/fact-field.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { leadingLabel } from "../import/leading-label.ts";
import { phaseOf } from "../import/phase-of.ts";
import type { Piece } from "../import/piece.ts";
import { readFact } from "../import/read-fact.ts";
import { readBlocks } from "../import/read-pieces.ts";
import { sectionOf } from "../import/section-of.ts";

/** "**Timeline:**" on a line of its own, or "**Impact:** text" in one with its text. */
export const layout: Omit<Layout, "id"> = {
  describes: "Sections under bold lines instead of headings",
  stage: "headings",
  matches: (document) => cutLabels(document).some((piece) => headingIn(piece, document) !== null),
  convert(document) {
    let depth = 1;
    const pieces = cutLabels(document).flatMap((piece): readonly Piece[] => {
      if (piece.kind === "heading") depth = piece.depth;
      const found = headingIn(piece, document);
      if (found === null || piece.kind !== "block") return [piece];
      const { text, rest } = found;
      const below = rest.trim() === "" ? [] : readBlocks(rest, piece.line + lineOffset(piece.text, rest));
      return [{ kind: "heading", depth: depth + 1, text, line: piece.line, label: true }, ...below];
    });
    return { ...document, pieces };
  },
};

const boldLabel = /^\s*(?:\*\*|__)[^*_]{2,40}?(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)/;

/** A paragraph of which several lines begin with bold labels is as many paragraphs. */
function cutLabels({ pieces }: ImportDocument): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind !== "block" || piece.type !== "paragraph") return [piece];
    const lines = piece.text.split("\n");
    const starts = lines.flatMap((line, index) => (boldLabel.test(line) ? [index] : []));
    if (starts.length < 2) return [piece];
    const cuts = starts[0] === 0 ? starts : [0, ...starts];
    return cuts.map((start, at) => ({
      ...piece,
      text: lines.slice(start, cuts[at + 1]).join("\n"),
      line: piece.line + start,
    }));
  });
}

function headingIn(piece: Piece, document: ImportDocument): { text: string; rest: string } | null {
  if (piece.kind !== "block" || piece.type !== "paragraph") return null;
  const label = leadingLabel(piece.text);
  if (label === null || !label.bold) return null;
  const isAlone = label.rest.trim() === "";
  return isAlone ? alone(label.label, document) : withText(label.label, label.rest, document);
}

/** Bold alone on its line is a heading where it names a section or a phase, or ends in a colon or is short. */
function alone(text: string, document: ImportDocument): { text: string; rest: string } | null {
  const isKnown =
    sectionOf(text, document.sections).names.length > 0 || phaseOf(text) !== null || factField(text) !== null;
  return isKnown || text.split(/\s+/).length <= 8 ? { text, rest: "" } : null;
}

function withText(
  text: string,
  rest: string,
  document: ImportDocument,
): { text: string; rest: string } | null {
  const field = factField(text);
  if (field !== null && readFact(field, text, rest, 1, document.dates) !== null) return null;
  const { names, guessed } = sectionOf(text, document.sections);
  return (names.length > 0 && !guessed) || phaseOf(text) !== null ? { text, rest } : null;
}

function lineOffset(text: string, rest: string): number {
  return text.slice(0, text.length - rest.length).split("\n").length - 1;
}
