import type { SectionName } from "../extract/section.ts";
import { plainHeading, sectionTitles } from "../extract/section-names.ts";
import type { ImportDocument } from "./import-document.ts";
import type { BlockPiece, HeadingPiece, Piece } from "./piece.ts";
import { placePieces } from "./placed-pieces.ts";

/** A document's pieces by the section of the format that they belong to. */
export interface AssembledSections {
  readonly sections: ReadonlyMap<SectionName, readonly Piece[]>;
  /** What fits nowhere, in order, with its headings. */
  readonly notes: readonly Piece[];
  readonly definitions: readonly BlockPiece[];
  readonly title: HeadingPiece | null;
  /** One text under one heading for two sections, such as "Root cause and resolution". */
  readonly combined: ReadonlyMap<SectionName, SectionName>;
  /** Headings that were only guessed to be of a section. */
  readonly guessed: readonly HeadingPiece[];
}

/** Puts pieces into sections. A heading that says more than its section's name stays, one level below. */
export function assembleSections(document: ImportDocument): AssembledSections {
  const sections = new Map<SectionName, Piece[]>();
  const combined = new Map<SectionName, SectionName>();
  const notes: Piece[] = [];
  const definitions: BlockPiece[] = [];
  const guessed: HeadingPiece[] = [];
  let title: HeadingPiece | null = null;
  const add = (name: SectionName, piece: Piece): void => {
    sections.set(name, [...(sections.get(name) ?? []), piece]);
  };
  const placed = placePieces(document.pieces, document.sections);
  const hasSummary = placed.some(({ begins }) => begins.includes("summary"));
  for (const { piece, section, begins, guessed: isGuess } of placed) {
    if (piece.kind === "block" && piece.type === "definition") definitions.push(piece);
    else if (section === "title") title = piece.kind === "heading" ? piece : title;
    else if (section === "start") addStart(piece, hasSummary, add, notes);
    else if (section === "own") notes.push(piece);
    else if (piece.kind === "heading") {
      const [first, second] = begins;
      if (isGuess) guessed.push(piece);
      if (first !== undefined && second !== undefined) combined.set(second, first);
      const isPart =
        first === undefined || saysMore(piece, section, isGuess) || (sections.get(section)?.length ?? 0) > 0;
      const repeats = second !== undefined || (piece.label && !isGuess && namesIt(piece, section, document));
      if (isPart && !isCanonical(piece, section) && !repeats) add(section, piece);
      else if (first !== undefined && !sections.has(section)) sections.set(section, []);
    } else add(section, piece);
  }
  for (const [second] of combined) if ((sections.get(second)?.length ?? 0) > 0) combined.delete(second);
  return { sections: withoutEmptyHeadings(sections), notes, definitions, title, combined, guessed };
}

/** Words before the first section are a summary; a thing among them that is no text is a note. */
function addStart(
  piece: Piece,
  hasSummary: boolean,
  add: (name: SectionName, piece: Piece) => void,
  notes: Piece[],
): void {
  const isProse =
    piece.kind === "block" &&
    (piece.type === "paragraph" ||
      piece.type === "list" ||
      piece.type === "html" ||
      (piece.type === "other" && !isRule(piece)));
  if (isProse && (!hasSummary || piece.type !== "html")) add("summary", piece);
  else if (!isRule(piece)) notes.push(piece);
}

function isRule(piece: Piece): boolean {
  return piece.kind === "block" && /^\s*(?:-\s*){3,}$|^\s*(?:\*\s*){3,}$|^\s*(?:_\s*){3,}$/.test(piece.text);
}

/** "Lessons" parts such as "What went well", and headings whose words only resemble the section's name. */
function saysMore(piece: HeadingPiece, section: string, isGuess: boolean): boolean {
  return (
    isGuess || (section === "lessons" && !/lesson|learn|takeaway|retrospective|reflection/i.test(piece.text))
  );
}

/** "Cause:" as a label below Root cause says nothing that the section's heading does not say. */
function namesIt(piece: HeadingPiece, section: string, { sections }: ImportDocument): boolean {
  return (
    section !== "measures" && section !== "lessons" && sections(piece.text).includes(section as SectionName)
  );
}

function isCanonical(piece: HeadingPiece, section: string): boolean {
  return plainHeading(piece.text) === plainHeading(sectionTitles[section as SectionName] ?? "");
}

/** A sub-heading whose text was moved elsewhere says nothing any more, unless it is all there is. */
function withoutEmptyHeadings(
  sections: ReadonlyMap<SectionName, readonly Piece[]>,
): Map<SectionName, readonly Piece[]> {
  return new Map(
    [...sections].map(([name, pieces]) => {
      const hasText = pieces.some(({ kind }) => kind !== "heading");
      return [name, hasText ? pieces : []];
    }),
  );
}
