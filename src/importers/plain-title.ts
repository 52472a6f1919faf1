import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import type { BlockPiece } from "../import/piece.ts";
import { sectionOf } from "../import/section-of.ts";

/** A text without markup begins with its title: one short line, no sentence, no label. */
export const layout: Omit<Layout, "id"> = {
  describes: "A title on a plain first line",
  stage: "headings",
  matches: (document) => titleLine(document) !== null,
  convert(document) {
    const line = titleLine(document);
    if (line === null) return document;
    const pieces = document.pieces.map((piece) =>
      piece === line
        ? { kind: "heading" as const, depth: 1, text: line.text.trim(), line: line.line, label: false }
        : piece,
    );
    return { ...document, pieces };
  },
};

function titleLine({ pieces, sections, frontMatter }: ImportDocument): BlockPiece | null {
  const first = pieces.find((piece) => piece.kind !== "block" || piece.type !== "html");
  if (first?.kind !== "block" || first.type !== "paragraph" || frontMatter !== null) return null;
  const text = first.text.trim();
  const isLine = !text.includes("\n") && text.length >= 8 && text.length <= 100 && pieces.length > 3;
  const isTitle =
    /^[\p{Lu}\d]/u.test(text) && !/[.!?:;,]$|[*_`[\]|]|:\s/.test(text) && !/\d{1,2}:\d{2}/.test(text);
  const hasTitle = pieces.some((piece) => piece.kind === "heading" && piece.depth === 1);
  return isLine && isTitle && !hasTitle && sectionOf(text, sections).names.length === 0 ? first : null;
}
