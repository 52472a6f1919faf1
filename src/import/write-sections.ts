import type { MarkerId } from "../extract/marker-id.ts";
import type { SectionName } from "../extract/section.ts";
import { sectionTitles } from "../extract/section-names.ts";
import type { AssembledSections } from "./assemble-sections.ts";
import type { DatedTime } from "./date-entries.ts";
import type { ClockReading } from "./entry-time.ts";
import type { LinedText } from "./lined-text.ts";
import type { MeasurePart } from "./measure-part.ts";
import type { EntryPiece, Piece } from "./piece.ts";
import { writeEntry } from "./write-entry.ts";
import { writeMeasure } from "./write-measure.ts";

const order: readonly SectionName[] = [
  "summary",
  "impact",
  "symptoms",
  "timeline",
  "rootCause",
  "resolution",
  "measures",
  "lessons",
];

/** Everything that the sections of a draft are written from. */
export interface DraftContent {
  readonly assembled: AssembledSections;
  readonly times: ReadonlyMap<EntryPiece, DatedTime | null>;
  readonly markers: (piece: EntryPiece) => readonly MarkerId[];
  readonly measures: readonly MeasurePart[];
  /** The report's zone, which times leave out. */
  readonly zone: string | null;
}

/** Writes the sections in the format's order, what fits nowhere below them, and the link definitions last. */
export function writeSections(content: DraftContent, out: LinedText): void {
  const { sections, combined, notes, definitions } = content.assembled;
  for (const name of order) {
    const pieces = sections.get(name);
    if (pieces === undefined || pieces.length === 0) continue;
    const second = [...combined].find(([, first]) => first === name)?.[0];
    const title =
      second === undefined
        ? sectionTitles[name]
        : `${sectionTitles[name]} and ${sectionTitles[second].toLowerCase()}`;
    out.add(`## ${title}`, pieces[0]?.line ?? 0);
    if (name === "timeline") writeTimeline(pieces, content, out);
    else if (name === "measures") writeMeasures(content.measures, out);
    else for (const piece of pieces) writePiece(piece, out, 3);
  }
  if (notes.length > 0) {
    out.add("## Notes from the original", 0);
    for (const piece of notes) writePiece(piece, out, 3);
  }
  definitions.forEach(({ text, line }, index) => {
    out.add(text, line, index === 0);
  });
}

function writeTimeline(pieces: readonly Piece[], content: DraftContent, out: LinedText): void {
  let last: ClockReading | null = null;
  let isList = false;
  for (const piece of pieces) {
    if (piece.kind === "day") continue;
    if (piece.kind !== "entry") {
      writePiece(piece, out, 3);
      isList = false;
      continue;
    }
    const time = content.times.get(piece) ?? null;
    const text = writeEntry(piece, time, content.markers(piece), { last, zone: content.zone });
    out.add(text, piece.line, !isList);
    isList = true;
    last = time?.from ?? last;
  }
}

function writeMeasures(parts: readonly MeasurePart[], out: LinedText): void {
  let isList = false;
  for (const part of parts) {
    if (part.kind === "measure") out.add(writeMeasure(part.item, part.blocks), part.line, !isList);
    else writePiece(part.piece, out, 3);
    isList = part.kind === "measure";
  }
}

/** A heading goes below its section's. */
function writePiece(piece: Piece, out: LinedText, depth: number): void {
  if (piece.kind === "heading") {
    const level = piece.label ? depth : Math.min(6, Math.max(depth, piece.depth));
    out.add(`${"#".repeat(level)} ${piece.text.replace(/\s*:\s*$/, "")}`, piece.line);
  } else if (piece.kind === "block") out.add(piece.text, piece.line);
  else if (piece.kind === "entry") out.add(`- ${piece.time?.written ?? ""} ${piece.text}`, piece.line);
}
