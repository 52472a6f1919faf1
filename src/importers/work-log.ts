import { zoneNamed } from "../import/document-zone.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { mapSections, someInSections } from "../import/map-section.ts";
import type { BlockPiece, EntryPiece, Piece } from "../import/piece.ts";
import { readEntry } from "../import/read-entry.ts";

/** Plain lines that begin with a time, as in a log or a chat: a line without one continues the last. */
export const layout: Omit<Layout, "id"> = {
  describes: "Lines or paragraphs that begin with a time",
  stage: "timeline",
  matches: (document) => someInSections(document, isTimeline, (piece) => isLog(piece, document)),
  convert: (document) =>
    mapSections(document, isTimeline, (piece) =>
      isLog(piece, document) ? readLog(piece, document) : [piece],
    ),
};

function isTimeline(section: string): boolean {
  return section === "timeline";
}

function isLog(piece: Piece, document: ImportDocument): piece is BlockPiece {
  if (piece.kind !== "block") return false;
  if (piece.type === "code") return codeLines(piece, document) !== null;
  if (piece.type !== "paragraph") return false;
  const lines = piece.text.split("\n");
  return lines.some((line, index) => beginsEvent(line, index, document));
}

/** In the midst of a paragraph only a line with a time of day begins an event: a sentence may be wrapped at a date. */
function beginsEvent(line: string, index: number, document: ImportDocument): boolean {
  const read = readEntry(line, document.dates);
  if (read === null || (read.time.relative !== null && index > 0 && read.time.relative.to === "previous"))
    return false;
  if (/^\s*(?:on|at|by|from|since|until|between)\b/i.test(line))
    return index === 0 && read.time.from.clock !== null;
  // "2024-04-22, all UTC" says what holds below it.
  if (
    read.time.from.clock === null &&
    (zoneNamed(line) !== null || /\b(?:UTC|all|times)\b/.test(read.text)) &&
    read.text.length < 40
  )
    return false;
  return index === 0
    ? read.text !== "" || read.time.from.clock !== null
    : read.time.from.clock !== null || read.time.relative !== null;
}

/** The lines of a fenced block of which nearly all begin with a time; null for other code. */
function codeLines({ text }: BlockPiece, { dates }: ImportDocument): readonly string[] | null {
  const match = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n\s*\1\s*$/.exec(text.trim());
  const lines = (match?.[2] ?? "").split("\n").filter((line) => line.trim() !== "");
  const timed = lines.filter((line) => readEntry(line, dates)?.time.from.clock != null);
  return lines.length >= 3 && timed.length * 10 >= lines.length * 8 ? lines : null;
}

/** Lines of a log are code, so that nothing in them is taken for Markdown. */
function readCode(piece: BlockPiece, lines: readonly string[], document: ImportDocument): readonly Piece[] {
  return lines.map((line, index): EntryPiece => {
    const read = readEntry(line, document.dates);
    const text = read?.text ?? line.trim();
    const isPlain = /^[\p{L}\p{N}\s.,:;()'/-]*$/u.test(text);
    return {
      kind: "entry",
      time: read?.time ?? null,
      markers: [],
      text: isPlain || text.includes("`") ? text : `\`${text}\``,
      blocks: [],
      line: piece.line + index + 1,
    };
  });
}

function readLog(piece: BlockPiece, document: ImportDocument): readonly Piece[] {
  const code = piece.type === "code" ? codeLines(piece, document) : null;
  if (code !== null) return readCode(piece, code, document);
  const pieces: (EntryPiece | BlockPiece)[] = [];
  piece.text.split("\n").forEach((line, index) => {
    const read = beginsEvent(line, index, document) ? readEntry(line, document.dates) : null;
    const last = pieces.at(-1);
    if (read !== null) {
      // A sentence keeps its words: "At 14:30 UTC we noticed …".
      const isSentence = /^\s*(?:on|at|by|from|since|until|between|around|about)\b/i.test(line);
      pieces.push({
        kind: "entry",
        ...read,
        text: isSentence ? line.trim() : read.text,
        blocks: [],
        line: piece.line + index,
      });
    } else if (last === undefined || last.kind === "block") {
      const text = last === undefined ? line : `${last.text}\n${line}`;
      pieces.splice(last === undefined ? 0 : -1, 1, { ...piece, text });
    } else pieces[pieces.length - 1] = { ...last, text: `${last.text}\n${line.trim()}`.trim() };
  });
  return pieces;
}
