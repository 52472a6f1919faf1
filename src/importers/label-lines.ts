import { factField } from "../import/fact-field.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { leadingLabel } from "../import/leading-label.ts";
import { phaseOf } from "../import/phase-of.ts";
import type { BlockPiece, Piece } from "../import/piece.ts";
import { sectionOf } from "../import/section-of.ts";

/** "Escalation:" or "Root Cause and Resolution" on a line of its own, without any markup. */
export const layout: Omit<Layout, "id"> = {
  describes: "Sections under plain labels on lines of their own",
  stage: "headings",
  matches: (document) =>
    document.pieces.some(
      (piece) => isText(piece) && piece.text.split("\n").some((line) => labelOf(line, document) !== null),
    ),
  convert(document) {
    let depth = 1;
    const pieces = document.pieces.flatMap((piece): readonly Piece[] => {
      if (piece.kind === "heading") depth = piece.label ? depth : piece.depth;
      return isText(piece) ? cut(piece, depth + 1, document) : [piece];
    });
    return { ...document, pieces };
  },
};

function isText(piece: Piece): piece is BlockPiece {
  return piece.kind === "block" && piece.type === "paragraph";
}

function cut(piece: BlockPiece, depth: number, document: ImportDocument): Piece[] {
  const pieces: Piece[] = [];
  let open: string[] = [];
  let openLine = piece.line;
  const close = (): void => {
    if (open.length > 0)
      pieces.push({ kind: "block", type: "paragraph", text: open.join("\n"), line: openLine });
    open = [];
  };
  piece.text.split("\n").forEach((text, index) => {
    const label = labelOf(text, document);
    if (label === null) {
      if (open.length === 0) openLine = piece.line + index;
      open.push(text);
      return;
    }
    close();
    pieces.push({ kind: "heading", depth, text: label.label, line: piece.line + index, label: true });
    if (label.rest === "") return;
    openLine = piece.line + index;
    open.push(label.rest);
  });
  close();
  return pieces;
}

/** A line that is only a label, or begins with one that names a section. */
function labelOf(line: string, document: ImportDocument): { label: string; rest: string } | null {
  const text = line.trim();
  if (text === "" || text.length > 400) return null;
  const { names, guessed } = sectionOf(text, document.sections);
  // A sentence that consists of a section's name is one without a full stop.
  if (names.length > 0 && !guessed && /^\p{Lu}/u.test(text) && !/[.!?,;]$/.test(text))
    return { label: text, rest: "" };
  const label = leadingLabel(text);
  if (label === null || label.bold) return null;
  const named = sectionOf(label.label, document.sections);
  const isSection = (named.names.length > 0 && !named.guessed) || phaseOf(label.label) !== null;
  if (label.rest.trim() === "") {
    const isLabel =
      isSection ||
      named.names.length > 0 ||
      factField(label.label) !== null ||
      /^tasks? to\b/i.test(label.label);
    return isLabel && label.label.split(/\s+/).length <= 7 ? { label: label.label, rest: "" } : null;
  }
  // "TODO: test the world" is one of several things to do.
  if (/^to-?do$/i.test(label.label)) return null;
  return isSection && /^\p{Lu}/u.test(label.label) ? { label: label.label, rest: label.rest } : null;
}
