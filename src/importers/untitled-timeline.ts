import { dateOnly } from "../import/date-only.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { listItems } from "../import/list-items.ts";
import type { BlockPiece, HeadingPiece, Piece } from "../import/piece.ts";
import { type Placement, placePieces } from "../import/placed-pieces.ts";
import { readEntry } from "../import/read-entry.ts";
import { tableRows } from "../import/table-rows.ts";
import { trailingTime } from "../import/trailing-time.ts";

/** Events with times that stand under no heading of a timeline: lists, tables, a log, headings with times. */
export const layout: Omit<Layout, "id"> = {
  describes: "A timeline without a heading that says so",
  stage: "facts",
  matches: (document) => gather(document) !== null,
  convert: (document) => gather(document) ?? document,
};

const places: ReadonlySet<Placement> = new Set([
  "own",
  "start",
  "summary",
  "resolution",
  "impact",
  "symptoms",
]);

function gather(document: ImportDocument): ImportDocument | null {
  const placed = placePieces(document.pieces, document.sections);
  const inTimeline = placed.some(
    ({ piece, section, begins }) =>
      section === "timeline" && begins.length === 0 && clocks(piece, document) > 0,
  );
  if (inTimeline) return null;
  const counts = placed.map(({ piece, section, begins }) =>
    places.has(section) && begins.length === 0 ? clocks(piece, document) : 0,
  );
  const heading = counts.findIndex((count, index) => count > 0 && document.pieces[index]?.kind === "heading");
  const headings = counts.filter(
    (count, index) => count > 0 && document.pieces[index]?.kind === "heading",
  ).length;
  if (headings >= 2) return withHeading(document, heading);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < 3 && !counts.some((count) => count >= 2)) return null;
  return moveBlocks(document, counts);
}

/** Headings with times stay where they are, below a heading that says what they are. */
function withHeading({ pieces, ...document }: ImportDocument, event: number): ImportDocument {
  const at = dayAbove(pieces, event, document) ?? event;
  const piece = pieces[at];
  const depth = piece?.kind === "heading" ? Math.max(1, piece.depth - 1) : 2;
  return {
    ...document,
    pieces: [...pieces.slice(0, at), timelineHeading(piece, depth), ...pieces.slice(at)],
  };
}

/** Lists, tables and lines go below one heading, with what stands between them and the days above them. */
function moveBlocks({ pieces, ...document }: ImportDocument, counts: readonly number[]): ImportDocument {
  const taken = new Set<number>();
  counts.forEach((count, index) => {
    if (count === 0) return;
    taken.add(index);
    const day = dayAbove(pieces, index, document);
    if (day !== null) taken.add(day);
    // A paragraph between two lines of a log continues the first of them.
    const before = [...taken].filter((other) => other < index && counts[other] !== 0).at(-1);
    if (before === undefined || pieces.slice(before, index).some(({ kind }) => kind === "heading")) return;
    for (let between = before + 1; between < index; between++) taken.add(between);
  });
  const moved = pieces.filter((_, index) => taken.has(index));
  const left = pieces.filter((_, index) => !taken.has(index));
  return { ...document, pieces: [...left, timelineHeading(moved[0], 1), ...moved.map(lower)] };
}

function timelineHeading(first: Piece | undefined, depth: number): HeadingPiece {
  return { kind: "heading", depth, text: "Timeline", line: first?.line ?? 1, label: true };
}

/** The headings of days among what was moved stand below the timeline's. */
function lower(piece: Piece): Piece {
  return piece.kind === "heading" ? { ...piece, depth: Math.max(2, piece.depth) } : piece;
}

/** The heading of a day that stands directly above, such as "## Day 1 — 2nd of March". */
function dayAbove(
  pieces: readonly Piece[],
  event: number,
  { dates }: Pick<ImportDocument, "dates">,
): number | null {
  const index = pieces.slice(0, event).findLastIndex(({ kind }) => kind === "heading");
  const heading = pieces[index];
  return heading?.kind === "heading" && dateOnly(heading.text, dates) !== null ? index : null;
}

/** How many events with a time of day a piece has, where they are most of it. */
function clocks(piece: Piece, document: ImportDocument): number {
  if (piece.kind === "heading") return hasClock(piece.text, document) ? 1 : 0;
  if (piece.kind !== "block") return 0;
  const texts = textsOf(piece);
  const found = texts.filter((text) => hasClock(text, document)).length;
  return found * 2 >= texts.length ? found : 0;
}

function textsOf(piece: BlockPiece): readonly string[] {
  if (piece.type === "list") {
    const nested = (block: BlockPiece) =>
      block.type === "list" ? listItems(block).map(({ text }) => text) : [];
    return listItems(piece).flatMap(({ text, blocks }) => [text, ...blocks.flatMap(nested)]);
  }
  if (piece.type === "table")
    return (tableRows(piece)?.rows ?? []).map(({ cells }) => cells.slice(0, 3).join(" "));
  if (piece.type !== "paragraph") return [];
  return piece.text.split("\n").filter((line) => !/^\s*(?:at|on|by|from|between)\s/i.test(line));
}

function hasClock(text: string, { dates }: ImportDocument): boolean {
  const read = readEntry(text, dates);
  if (read !== null) return read.time.from.clock !== null || read.time.relative?.to === "first";
  return trailingTime(text, dates) !== null;
}
