import type { Fact, FactField } from "../import/fact.ts";
import { factField } from "../import/fact-field.ts";
import type { ImportDocument } from "../import/import-document.ts";
import { isFactPlace } from "../import/is-fact-place.ts";
import type { Layout } from "../import/layout.ts";
import { leadingLabel } from "../import/leading-label.ts";
import { listItems } from "../import/list-items.ts";
import type { BlockPiece, HeadingPiece, Piece } from "../import/piece.ts";
import { placePieces } from "../import/placed-pieces.ts";
import { readFact } from "../import/read-fact.ts";
import { readWindow } from "../import/read-window.ts";
import { withNames } from "../import/with-names.ts";

/** "Date: 2024-05-12", "- Start time: …", "**Authors:** …": lines and bullets of facts, and a heading over one. */
export const layout: Omit<Layout, "id"> = {
  describes: "Lines or bullets of facts",
  stage: "facts",
  matches: (document) => readFacts(document).facts.length > document.facts.length,
  convert: readFacts,
};

function readFacts(document: ImportDocument): ImportDocument {
  const facts: Fact[] = [...document.facts];
  const add = (found: readonly Fact[] | null): boolean => {
    if (found === null) return false;
    const [only] = found;
    const same = facts.findIndex(({ field }) => found.some((fact) => fact.field === field));
    if (same === -1) facts.push(...found);
    else if (only?.field === "participants") facts[same] = withNames(facts[same] ?? only, only);
    else return false;
    return true;
  };
  const placed = placePieces(document.pieces, document.sections);
  const pieces: Piece[] = [];
  const taken: Piece[] = [];
  let field: FactField | "window" | null = null;
  let above = "";
  for (const { piece, section, begins } of placed) {
    if (piece.kind === "heading") {
      field = begins.length === 0 && section !== "title" ? headingField(piece, section) : null;
      above = piece.text;
      pieces.push(piece);
      continue;
    }
    if (piece.kind !== "block" || !isFactPlace(section)) {
      pieces.push(piece);
      field = null;
      continue;
    }
    const isTaken =
      field !== null && piece.type !== "code" && add(factsOfBlock(field, above, piece, document));
    if (isTaken) taken.push(...pieces.splice(-1));
    else pieces.push(...readBlock(piece, document, add));
    field = null;
  }
  const emptied = pieces.filter((piece, index) => isEmptyLabel(piece, pieces[index + 1]));
  const labels = [...emptied, ...taken].flatMap((piece) => (piece.kind === "heading" ? [piece.text] : []));
  return {
    ...document,
    pieces: pieces.filter((piece) => !emptied.includes(piece)),
    facts,
    labels: [...document.labels, ...labels],
  };
}

/** "## Authors" over a list of names. */
function headingField(piece: HeadingPiece, section: string): FactField | "window" | null {
  return section === "own" || section === "start" || section === "summary"
    ? (factField(piece.text) ?? "window")
    : null;
}

function factsOfBlock(
  field: FactField | "window",
  label: string,
  piece: BlockPiece,
  document: ImportDocument,
): readonly Fact[] | null {
  if (field === "window") {
    return piece.type === "paragraph" ? readWindow(label, piece.text, piece.line, document.dates) : null;
  }
  const fact = factOfBlock(field, label, piece, document);
  return fact === null ? null : [fact];
}

function factOfBlock(
  field: FactField,
  label: string,
  piece: BlockPiece,
  document: ImportDocument,
): Fact | null {
  if (piece.type === "list") {
    const items = listItems(piece);
    if (items.some(({ blocks }) => blocks.length > 0)) return null;
    return readFact(field, label, items.map(({ text }) => text).join("\n"), piece.line, document.dates);
  }
  return piece.type === "paragraph" ? readFact(field, label, piece.text, piece.line, document.dates) : null;
}

type Add = (found: readonly Fact[] | null) => boolean;

function readBlock(piece: BlockPiece, document: ImportDocument, add: Add): readonly Piece[] {
  if (piece.type === "list") return readList(piece, document, add);
  if (piece.type === "code") return readHeader(piece, document, add);
  if (piece.type !== "paragraph") return [piece];
  const lines = piece.text
    .split("\n")
    .map((line, index) => ({ parts: segmentsOf(line), line: piece.line + index }));
  const isFact = (text: string, line: number) => factOfLine(text, line, document) !== null;
  // One line of prose that happens to begin with a label is left alone.
  if (!lines.some(({ parts, line }) => parts.some((part) => isFact(part, line)))) return [piece];
  const kept = lines.flatMap(({ parts, line }) => {
    const left = parts.filter((part) => !add(factOfLine(part, line, document)));
    return left.length === 0 ? [] : [left.join(" · ")];
  });
  return kept.join("").trim() === "" ? [] : [{ ...piece, text: kept.join("\n") }];
}

/** "**Severity:** 2 · **Date:** Jan 23 — **Author:** @noor": several facts in a line. */
function segmentsOf(line: string): readonly string[] {
  return line.split(/\s*(?:&nbsp;\s*)+|\s+(?:·|•|\||—|–)\s+(?=\**[\p{L}][\p{L} -]{2,30}\**:)/u);
}

/** A block of YAML at the beginning that is front matter in all but its place. */
function readHeader(piece: BlockPiece, document: ImportDocument, add: Add): readonly Piece[] {
  const lines = piece.text.split("\n");
  const inner = lines.slice(1, -1);
  const plain = (line: string) => line.replace(/^(\w+)_/, "$1 ").replace(/:\s*\[(.*)\]\s*$/, ": $1");
  const labelled = inner.filter((line) => factOfLine(plain(line), 1, document) !== null);
  if (labelled.length < 2 || !inner.every((line) => /^[\w -]+:|^\s+-|^\s*$/.test(line))) return [piece];
  const kept = inner.filter((line, index) => !add(factOfLine(plain(line), piece.line + index + 1, document)));
  if (kept.join("").trim() === "") return [];
  return [{ ...piece, text: [lines[0], ...kept, lines.at(-1)].join("\n") }];
}

function readList(piece: BlockPiece, document: ImportDocument, add: Add): readonly Piece[] {
  const items = listItems(piece);
  const isFact = items.map(
    (item) => item.blocks.length === 0 && add(factOfLine(item.text, item.line, document)),
  );
  if (!isFact.includes(true)) return [piece];
  const kept = items.filter((_, index) => isFact[index] !== true);
  if (kept.length === 0) return [];
  const lines = piece.text.split("\n");
  const text = kept
    .map((item) => {
      const next = items[items.indexOf(item) + 1];
      const end = next === undefined ? lines.length : next.line - piece.line;
      return lines
        .slice(item.line - piece.line, end)
        .join("\n")
        .trimEnd();
    })
    .join("\n");
  return [{ ...piece, text }];
}

function factOfLine(text: string, line: number, document: ImportDocument): readonly Fact[] | null {
  const label = leadingLabel(text.replace(/(?: {2,}|\\)$/, ""));
  if (label === null || label.rest.trim() === "") return null;
  const field = factField(label.label);
  // "Incident: the disk filled up" is a sentence, and "from:" at the beginning of a line too.
  const isFact = field !== null && field !== "kind" && !(field === "incidents" && !/\d/.test(label.rest));
  const fact = isFact ? readFact(field, label.label, label.rest, line, document.dates) : null;
  return fact === null ? readWindow(label.label, label.rest, line, document.dates) : [fact];
}

/** A label that has nothing below it any more, such as "Duration" when its start and end were taken. */
function isEmptyLabel(piece: Piece, next: Piece | undefined): boolean {
  if (piece.kind !== "heading") return false;
  if (
    !/^\W*(?:duration|details?|metadata|info(?:rmation)?|authors?|authored by|written by|attendees?|participants?|date|facts|incident details)\W*$/i.test(
      piece.text,
    )
  )
    return false;
  return next === undefined || (next.kind === "heading" && next.depth <= piece.depth);
}
