import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import type { BlockPiece, Piece } from "../import/piece.ts";
import { readPieces } from "../import/read-pieces.ts";

/** Tables, headings and paragraphs that are written as HTML. */
export const layout: Omit<Layout, "id"> = {
  describes: "Tables, headings and paragraphs in HTML",
  stage: "markup",
  matches: (document) => document.pieces.some((piece) => markdownOf(piece) !== null),
  convert: (document: ImportDocument) => ({
    ...document,
    pieces: document.pieces.flatMap((piece): readonly Piece[] => {
      const markdown = markdownOf(piece);
      return markdown === null
        ? [piece]
        : readPieces(markdown, piece.line).map((read) => ({ ...read, line: piece.line }));
    }),
  }),
};

/** The Markdown of a block of HTML that is wholly a table, headings or paragraphs; null for another. */
function markdownOf(piece: Piece): string | null {
  if (piece.kind !== "block" || piece.type !== "html") return null;
  const text = piece.text.trim();
  if (/^<table\b[\s\S]*<\/table>$/i.test(text)) return tableOf(piece);
  const blocks = [...text.matchAll(/<(h[1-6]|p)\b[^>]*>([\s\S]*?)<\/\1>/gi)];
  const left = blocks.reduce((rest, [whole]) => rest.replace(whole, ""), text);
  if (blocks.length === 0 || left.trim() !== "") return null;
  return blocks
    .map(([, tag = "p", inner = ""]) =>
      tag.toLowerCase() === "p" ? inline(inner) : `${"#".repeat(Number(tag[1]))} ${inline(inner)}`,
    )
    .join("\n\n");
}

function tableOf({ text }: BlockPiece): string | null {
  const rows = [...text.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/gi)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/gi)].map(([, cell = ""]) =>
      inline(cell).replaceAll("|", "\\|"),
    ),
  );
  const [header, ...others] = rows.filter((row) => row.length > 0);
  if (header === undefined || others.length === 0) return null;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...others.map(line)].join("\n");
}

function inline(html: string): string {
  return html
    .replace(/<\/?(?:strong|b)\b[^>]*>/gi, "**")
    .replace(/<\/?(?:em|i)\b[^>]*>/gi, "*")
    .replace(/<\/?code\b[^>]*>/gi, "`")
    .replace(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, "[$2]($1)")
    .replace(/<br\b[^>]*>/gi, " ")
    .replace(/<\/?(?:span|div|p|ul|li|small|u)\b[^>]*>/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
}
