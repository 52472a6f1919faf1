import type { AssembledSections } from "./assemble-sections.ts";
import type { Fact } from "./fact.ts";
import type { BlockPiece, Piece } from "./piece.ts";
import { isGenericTitle } from "./title-of-draft.ts";

/** What goes under "Notes from the original": what fits nowhere, and words that the front matter has in another form. */
export function draftNotes(
  { title, notes }: AssembledSections,
  facts: readonly Fact[],
  draftTitle: string,
): readonly Piece[] {
  const kept = titleWords(title?.text ?? null, draftTitle);
  const respelt = facts
    .filter(isRespelt)
    .map(({ label, from, line }) => paragraph(label === undefined ? from : `${label}: ${from}`, line ?? 1));
  return [...(kept === null ? [] : [paragraph(kept, title?.line ?? 1)]), ...respelt, ...notes];
}

function paragraph(text: string, line: number): BlockPiece {
  return { kind: "block", type: "paragraph", text, line };
}

/** A value whose words the front matter does not have, such as "SEV-2 (major)" for sev2. */
function isRespelt({ field, label, value, from, how }: Fact): boolean {
  if (how === "guessed") return false;
  // A mail address, and who had which role, have no key of their own.
  if (field === "participants" && /commander|scribe|comms|lead|manager|; /i.test(`${label ?? ""} ${from}`))
    return true;
  if (field === "authors" || field === "participants") return /<[^<>]+@|\]\(/.test(from);
  if (field !== "severity" && field !== "kind") return false;
  return from.toLowerCase() !== String(value).toLowerCase();
}

/** A title's heading is kept where the title in the front matter does not have all its words. */
function titleWords(heading: string | null, title: string): string | null {
  if (heading === null || isGenericTitle(heading)) return null;
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const has = new Set(words(title));
  return words(heading).every((word) => has.has(word)) ? null : heading;
}
