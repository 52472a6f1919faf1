import { dateOnly } from "../import/date-only.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { type ItemText, listItems } from "../import/list-items.ts";
import { mapSections, someInSections } from "../import/map-section.ts";
import type { BlockPiece, EntryPiece, Piece } from "../import/piece.ts";
import { leadingMarkers, readEntry } from "../import/read-entry.ts";
import { timeInSentence } from "../import/time-in-sentence.ts";
import { trailingTime } from "../import/trailing-time.ts";

/** Bullets or numbers that begin with a time; what is nested belongs to the event. */
export const layout: Omit<Layout, "id"> = {
  describes: "A list of times",
  stage: "timeline",
  matches: (document) => someInSections(document, isTimeline, isList),
  convert: (document) =>
    mapSections(document, isTimeline, (piece) => (isList(piece) ? readList(piece, document) : [piece])),
};

function isTimeline(section: string): boolean {
  return section === "timeline";
}

function isList(piece: Piece): piece is BlockPiece {
  return piece.kind === "block" && piece.type === "list";
}

function readList(piece: BlockPiece, document: ImportDocument): readonly Piece[] {
  return joinTimes(listItems(piece).flatMap((item) => readItem(item, document)));
}

function readItem(item: ItemText, document: ImportDocument): readonly Piece[] {
  const day = dateOnly(item.text, document.dates);
  const nested = item.blocks.filter(({ type }) => type === "list");
  if (day !== null && nested.length > 0) {
    const below = item.blocks.flatMap((block) => (isList(block) ? readList(block, document) : [block]));
    return [{ kind: "day", date: day, line: item.line }, ...below];
  }
  const read = readEntry(item.text, document.dates);
  if (read !== null) return [withText({ kind: "entry", ...read, blocks: item.blocks, line: item.line })];
  const below = timeBelow(item, document);
  if (below !== null) return [below];
  const inner = nested.flatMap((block) => listItems(block));
  const timed = inner.filter(({ text }) => readEntry(text, document.dates) !== null);
  // "Investigation:" over events with times is a group of them.
  if (inner.length > 0 && timed.length * 2 > inner.length) {
    const group: Piece[] =
      item.text === "" ? [] : [{ kind: "block", type: "paragraph", text: item.text, line: item.line }];
    return [
      ...group,
      ...item.blocks.flatMap((block) => (isList(block) ? readList(block, document) : [block])),
    ];
  }
  const trailing = trailingTime(item.text, document.dates);
  const marked = leadingMarkers(trailing?.text ?? item.text);
  const time = trailing?.time ?? timeInSentence(item.text, document.dates);
  return [
    {
      kind: "entry",
      time,
      markers: marked.markers,
      text: marked.markers.length > 0 ? marked.text.trim() : (trailing?.text ?? item.text),
      blocks: item.blocks,
      line: item.line,
    },
  ];
}

/** What happened over a nested bullet that is only its time. */
function timeBelow(item: ItemText, document: ImportDocument): EntryPiece | null {
  const [list, ...others] = item.blocks;
  if (item.text === "" || list?.type !== "list") return null;
  const items = listItems(list);
  const reads = items.map(({ text, blocks }) =>
    blocks.length === 0 ? readEntry(text, document.dates) : null,
  );
  const at = reads.findIndex((read) => read?.text === "" && read.time.from.clock !== null);
  const read = reads[at];
  if (read == null || reads.filter((one) => one !== null).length !== 1) return null;
  const rest = items.filter((_, index) => index !== at).map(({ text }) => `- ${text.replace(/\n/g, "\n  ")}`);
  const left = rest.length === 0 ? [] : [{ ...list, text: rest.join("\n") }];
  return {
    kind: "entry",
    time: read.time,
    markers: read.markers,
    text: item.text,
    blocks: [...left, ...others],
    line: item.line,
  };
}

/** A time over one nested bullet, or a paragraph below it, is followed by what happened. */
function withText(entry: EntryPiece): EntryPiece {
  const [first, ...others] = entry.blocks;
  if (entry.text !== "" || first === undefined) return entry;
  if (first.type === "paragraph") return { ...entry, text: first.text.trim(), blocks: others };
  if (first.type !== "list" || others.length > 0) return entry;
  const [only, ...more] = listItems(first);
  if (only === undefined || more.length > 0) return entry;
  return { ...entry, text: only.text, blocks: [...only.blocks, ...others] };
}

/** "- November 8, 14:30" and then "- An engineer noticed …" are one event. */
function joinTimes(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isText = piece.kind === "entry" && piece.time === null && piece.markers.length === 0;
    if (
      isText &&
      last?.kind === "entry" &&
      last.time !== null &&
      last.text === "" &&
      last.blocks.length === 0
    ) {
      joined[joined.length - 1] = { ...last, text: piece.text, blocks: piece.blocks };
    } else joined.push(piece);
  }
  return joined;
}
