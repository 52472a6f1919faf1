import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { listItems } from "../import/list-items.ts";
import { type Phase, phaseOf } from "../import/phase-of.ts";
import type { BlockPiece, EntryPiece, HeadingPiece, Piece } from "../import/piece.ts";
import { type Placement, placePieces } from "../import/placed-pieces.ts";
import { readEntry } from "../import/read-entry.ts";
import { timeInSentence } from "../import/time-in-sentence.ts";

/** A timeline in phases: "Issue Detection", "Misleading Paths", "Escalation", "Resolution", most events without a time. */
export const layout: Omit<Layout, "id"> = {
  describes: "A timeline by phases, as in an issue summary",
  stage: "timeline",
  matches: (document) => phasesIn(document) !== null,
  convert(document) {
    const range = phasesIn(document);
    if (range === null) return document;
    const before = document.pieces.slice(0, range.from);
    const inside = document.pieces.slice(range.from, range.to);
    const heading: Piece[] = range.hasHeading
      ? []
      : [{ kind: "heading", depth: 2, text: "Timeline", line: inside[0]?.line ?? 1, label: true }];
    const labels = inside.flatMap((piece) => (piece.kind === "heading" ? [piece.text] : []));
    return {
      ...document,
      labels: [...document.labels, ...labels],
      pieces: [...before, ...heading, ...readPhases(inside, document), ...document.pieces.slice(range.to)],
    };
  },
};

interface Range {
  readonly from: number;
  readonly to: number;
  /** The phases stand below a heading that is a timeline's. */
  readonly hasHeading: boolean;
}

/** Where phases follow each other: at least two, one of which says that paths misled or that it was escalated. */
function phasesIn({ pieces, sections }: ImportDocument): Range | null {
  const placed = placePieces(pieces, sections);
  const isPhase = placed.map(
    ({ piece, section }) => piece.kind === "heading" && isOpen(section) && phaseOf(piece.text) !== null,
  );
  const from = isPhase.indexOf(true);
  const hasTimeline = placed.some(
    ({ piece, section }) => section === "timeline" && piece.kind === "block" && piece.type !== "paragraph",
  );
  if (from === -1 || (hasTimeline && placed[from]?.section !== "timeline")) return null;
  const stops = placed.findIndex(
    ({ piece, section, begins }, index) =>
      index > from &&
      piece.kind === "heading" &&
      isPhase[index] !== true &&
      (begins.length > 0 || !isOpen(section)),
  );
  const to = stops === -1 ? pieces.length : stops;
  const phases = pieces
    .slice(from, to)
    .filter(
      (piece, index): piece is HeadingPiece => piece.kind === "heading" && isPhase[from + index] === true,
    );
  const telling = phases.some(({ text }) => {
    const marker = phaseOf(text)?.marker;
    return marker === "false-lead" || marker === "escalated";
  });
  const steps = phases.filter(({ text }) =>
    /^\W*(?:investigation|actions? taken|debugging|troubleshooting|response)/i.test(text),
  );
  const hasLists =
    pieces.slice(from, to).filter((piece) => piece.kind === "block" && piece.type === "list").length >= 2;
  if (phases.length < 2 || !(telling || (steps.length >= 2 && hasLists))) return null;
  return { from, to, hasHeading: placed[from]?.section === "timeline" };
}

function isOpen(section: Placement): boolean {
  return section === "timeline" || section === "own" || section === "start" || section === "resolution";
}

function readPhases(pieces: readonly Piece[], document: ImportDocument): readonly Piece[] {
  let phase: Phase = { marker: null };
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind === "heading") {
      phase = phaseOf(piece.text) ?? { marker: null };
      return phaseOf(piece.text) === null ? [piece] : [];
    }
    if (piece.kind !== "block") return [piece];
    const entries = readBlock(piece, phase, document);
    // An issue is detected once; paths can mislead several times.
    if (phase.marker !== "false-lead" && entries.some(({ kind }) => kind === "entry"))
      phase = { marker: null };
    return entries;
  });
}

function readBlock(piece: BlockPiece, phase: Phase, document: ImportDocument): readonly Piece[] {
  if (piece.type !== "list" && piece.type !== "paragraph") return [piece];
  const texts =
    piece.type === "list"
      ? listItems(piece)
      : sentenceLines(piece.text).map((text, index) => ({ text, blocks: [], line: piece.line + index }));
  const entries: EntryPiece[] = [];
  for (const { text, blocks, line } of texts) {
    const read = readEntry(text, document.dates);
    const last = entries.at(-1);
    if (last !== undefined && last.text === "" && read === null) {
      entries[entries.length - 1] = { ...last, text, blocks };
      continue;
    }
    const time = read?.time ?? timeInSentence(text, document.dates);
    entries.push({
      kind: "entry",
      time,
      markers: read?.markers ?? [],
      text: read?.text ?? text,
      blocks,
      line,
    });
  }
  return mark(entries, phase);
}

/** The phase's marker: on the first event that it has a time for; on each false lead; an end needs its time. */
function mark(entries: readonly EntryPiece[], { marker }: Phase): readonly EntryPiece[] {
  if (marker === null) return entries;
  const chosen = marker === "resolved" ? entries.findLastIndex(({ time }) => time !== null) : 0;
  return entries.map((entry, index) =>
    (marker === "false-lead" || index === chosen) && !entry.markers.includes(marker)
      ? { ...entry, markers: [...entry.markers, marker] }
      : entry,
  );
}

/** Lines of a paragraph that are sentences of their own, rather than wrapped ones. */
function sentenceLines(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const areSentences =
    lines.slice(0, -1).every((line) => /[.!?:)]$/.test(line)) && lines.every((line) => /^\p{Lu}/u.test(line));
  return areSentences ? lines : [lines.join(" ")];
}
