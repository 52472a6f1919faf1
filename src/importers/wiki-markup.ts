import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import type { BlockPiece, HeadingPiece, Piece } from "../import/piece.ts";

const heading = /^(?:h([1-6])\.\s+(\S.*)|(={2,5})\s*([^=].*?)\s*\3)\s*$/;

/** Headings and tables of wikis and trackers: "h2. Timeline", "== Timeline ==", "||Market||Lost sales||". */
export const layout: Omit<Layout, "id"> = {
  describes: "Headings and tables in the markup of a wiki or tracker",
  stage: "markup",
  matches: (document) =>
    document.pieces.some((piece) => isText(piece) && piece.text.split("\n").some(isHeading)),
  convert: (document: ImportDocument) => ({
    ...document,
    pieces: document.pieces.flatMap((piece): readonly Piece[] => (isText(piece) ? cut(piece) : [piece])),
  }),
};

function isText(piece: Piece): piece is BlockPiece {
  return piece.kind === "block" && piece.type === "paragraph";
}

function isHeading(line: string): boolean {
  return heading.test(line.trim());
}

function cut(piece: BlockPiece): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: string[] = [];
  let from = piece.line;
  const close = (): void => {
    if (open.join("").trim() !== "") pieces.push(tableOr({ ...piece, text: open.join("\n"), line: from }));
    open = [];
  };
  piece.text.split("\n").forEach((line, index) => {
    const match = heading.exec(line.trim());
    if (match === null) {
      if (open.length === 0) from = piece.line + index;
      open.push(line);
      return;
    }
    close();
    pieces.push(headingOf(match, piece.line + index));
  });
  close();
  return pieces;
}

function headingOf(match: RegExpExecArray, line: number): HeadingPiece {
  const depth = match[1] === undefined ? (match[3] ?? "").length : Number(match[1]);
  return { kind: "heading", depth, text: match[2] ?? match[4] ?? "", line, label: false };
}

/** "||a||b||" over "|c|d|" is a table. */
function tableOr(piece: BlockPiece): BlockPiece {
  const [first = "", ...others] = piece.text.split("\n").map((line) => line.trim());
  if (!/^\|\|.*\|\|$/.test(first) || others.length === 0 || !others.every((line) => line.startsWith("|")))
    return piece;
  const header = first.slice(2, -2).split("||");
  const lines = [`| ${header.join(" | ")} |`, `|${header.map(() => " --- |").join("")}`, ...others];
  return { ...piece, type: "table", text: lines.join("\n") };
}
