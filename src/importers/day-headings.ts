import { dateOnly } from "../import/date-only.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { listItems } from "../import/list-items.ts";
import { mapSections, someInSections } from "../import/map-section.ts";
import type { Piece } from "../import/piece.ts";

/** "### 2024-03-05 Tuesday", a bold or plain line, or a bullet over nested ones: a day, and times below it. */
export const layout: Omit<Layout, "id"> = {
  describes: "Days with times below them",
  stage: "timeline",
  matches: (document) => someInSections(document, isTimeline, (piece) => hasDay(piece, document)),
  convert: (document) => mapSections(document, isTimeline, (piece) => withDays(piece, document)),
};

function isTimeline(section: string): boolean {
  return section === "timeline";
}

function hasDay(piece: Piece, document: ImportDocument): boolean {
  return withDays(piece, document)[0] !== piece;
}

function withDays(piece: Piece, document: ImportDocument): readonly Piece[] {
  if (piece.kind !== "block" && piece.kind !== "heading") return [piece];
  if (piece.kind === "heading" || piece.type === "paragraph") {
    const date = dateOnly(piece.text, document.dates);
    if (date !== null) return [{ kind: "day", date, line: piece.line }];
    return piece.kind === "heading" ? [piece] : firstLineDay(piece, document);
  }
  return piece.type === "list" ? nestedDays(piece, document) : [piece];
}

/** A paragraph of lines, the first of which is a day. */
function firstLineDay(piece: Extract<Piece, { kind: "block" }>, document: ImportDocument): readonly Piece[] {
  const [first, ...others] = piece.text.split("\n");
  const date = others.length === 0 ? null : dateOnly(first ?? "", document.dates);
  if (date === null) return [piece];
  return [
    { kind: "day", date, line: piece.line },
    { ...piece, text: others.join("\n"), line: piece.line + 1 },
  ];
}

function nestedDays(piece: Extract<Piece, { kind: "block" }>, document: ImportDocument): readonly Piece[] {
  const items = listItems(piece);
  const days = items.map((item) =>
    item.blocks.some(({ type }) => type === "list") ? dateOnly(item.text, document.dates) : null,
  );
  if (days.length === 0 || days.some((day) => day === null)) return [piece];
  return items.flatMap((item, index): readonly Piece[] => {
    const date = days[index];
    return date === null || date === undefined
      ? []
      : [{ kind: "day", date, line: item.line }, ...item.blocks];
  });
}
