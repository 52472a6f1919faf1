import type { Fact, FactField } from "../import/fact.ts";
import type { ImportDocument } from "../import/import-document.ts";
import { isFactPlace } from "../import/is-fact-place.ts";
import type { Layout } from "../import/layout.ts";
import { placePieces } from "../import/placed-pieces.ts";

const name = "\\p{Lu}[\\p{L}'’-]+(?: (?:von |van |de |di )?\\p{Lu}[\\p{L}'’-]+){0,2}";
const names = `(@[\\w-]+|${name}(?:(?:, | and |, and | & )(?:@[\\w-]+|${name}))*)`;
const bylines: readonly (readonly [FactField, RegExp])[] = [
  [
    "authors",
    new RegExp(
      `(?:^|[.!?]\\s+)[*_(]*(?:[\\p{L}-]+ ){0,3}(?:[Ww]ritten|[Aa]uthored|[Pp]repared|[Cc]ompiled|[Rr]eview|[Rr]eport|[Pp]ost-?mortem|[Pp]osted|[Ww]rite-?up|[Nn]otes taken)(?: \\p{Ll}+){0,4} by:? ${names}`,
      "u",
    ),
  ],
  ["authors", new RegExp(`(?:^|[\\s,;·|])[Aa]uthors?(?:\\(s\\))?: ${names}`, "u")],
  ["authors", new RegExp(`^[*_(]*[Bb]y:? ${names}[*_).]*$`, "u")],
  [
    "participants",
    new RegExp(
      `(?:^|[.!?]\\s+)[*_(]*(?:Present|Attendees|Attended by|Participants|In the review)(?: were)?:? ${names}`,
      "u",
    ),
  ],
];

/** "*Written by Ana Vorquist. Present: …*": names in a line of prose, which stays where it is. */
export const layout: Omit<Layout, "id"> = {
  describes: "A line that says who wrote it",
  stage: "facts",
  matches: (document) => factsIn(document).length > 0,
  convert: (document) => ({ ...document, facts: [...document.facts, ...factsIn(document)] }),
};

function factsIn(document: ImportDocument): readonly Fact[] {
  const placed = placePieces(document.pieces, document.sections);
  const last = document.pieces.length - 1;
  const facts: Fact[] = [];
  placed.forEach(({ piece, section }, index) => {
    if (piece.kind !== "block" || piece.type === "code" || piece.text.length > 300) return;
    if (!isFactPlace(section) && index !== last) return;
    for (const [field, pattern] of bylines) {
      const found = pattern.exec(piece.text.replace(/\s*\n\s*/g, "\n").replace(/\*\*|__/g, ""))?.[1];
      const isKnown = [...document.facts, ...facts].some((fact) => fact.field === field);
      if (found === undefined || isKnown) continue;
      const value = found.split(/, and |, | and | & /).map((one) => one.replace(/[.\s]+$/, ""));
      facts.push({ field, value, how: "read", from: piece.text.slice(0, 80), line: piece.line });
    }
  });
  return facts;
}
