import type { Fact } from "./fact.ts";
import type { ImportDocument } from "./import-document.ts";
import { placePieces } from "./placed-pieces.ts";

/** The library's services that the title or the summary names: a guess. */
export function servicesNamed(
  document: ImportDocument,
  services: readonly { readonly id: string; readonly names: readonly string[] }[],
): readonly Fact[] {
  const text = placePieces(document.pieces, document.sections)
    .filter(
      ({ section }) =>
        section === "title" || section === "start" || section === "summary" || section === "impact",
    )
    .map(({ piece }) => (piece.kind === "heading" || piece.kind === "block" ? piece.text : ""))
    .join("\n")
    .toLowerCase();
  const named = services.filter(({ names }) =>
    names.some((name) =>
      new RegExp(`(?<![\\p{L}\\p{N}-])${literally(name.toLowerCase())}(?![\\p{L}\\p{N}-])`, "u").test(text),
    ),
  );
  if (named.length === 0) return [];
  return [
    {
      field: "services",
      value: named.map(({ id }) => id),
      how: "guessed",
      from: "names in the text",
      line: null,
    },
  ];
}

function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
