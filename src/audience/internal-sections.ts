import type { Nodes, Root } from "mdast";
import type { SectionName } from "../extract/section.ts";
import { plainHeading, type SectionLookup, sectionTitles } from "../extract/section-names.ts";
import { headingText } from "../extract/sections.ts";
import type { TextRange } from "../parse/internal-marks.ts";

/** Tells the headings that only internal readers may see, and what stands below them. */
export interface InternalSections {
  /** Canonical sections, however they are headed. */
  readonly names: ReadonlySet<SectionName>;
  readonly isInternal: (heading: string) => boolean;
}

/**
 * Reads `internal.sections`. A canonical name, such as “Root cause” or `rootCause`, means every
 * heading that is understood as it, combined ones included; any other the headings that read so.
 */
export function internalSections(entries: readonly string[], lookup: SectionLookup): InternalSections {
  const canonical = new Map(
    Object.entries(sectionTitles).flatMap(([name, title]) => [
      [name.toLowerCase(), name as SectionName],
      [title.toLowerCase(), name as SectionName],
    ]),
  );
  const plain = entries.map(plainHeading);
  const names = new Set(plain.flatMap((entry) => canonical.get(entry) ?? []));
  const titles = new Set(plain.filter((entry) => entry !== ""));
  const isInternal = (heading: string): boolean =>
    lookup(heading).some((name) => names.has(name)) || formsOf(heading).some((form) => titles.has(form));
  return { names, isInternal };
}

/** A heading as it reads, without a parenthesis at its end, and the parts of a combined one. */
function formsOf(heading: string): readonly string[] {
  const whole = plainHeading(heading);
  const short = plainHeading(heading.replace(/[([][^()[\]]*[)\]]\s*:?\s*$/, ""));
  return [whole, short, ...whole.split(/\s*(?:,|\/|&|\+|:| - | – | — | and )\s*/)];
}

/**
 * Where internal sections stand: from their heading, of whatever level and wherever it is, to the
 * next of its level or above. Link definitions and footnotes belong to the document and stay.
 */
export function sectionRanges(tree: Root, { isInternal }: InternalSections): readonly TextRange[] {
  const found: TextRange[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!("children" in node)) continue;
    let depth = 0;
    for (const child of node.children) {
      if (child.type === "heading" && (depth === 0 || child.depth <= depth)) {
        depth = isInternal(headingText(child)) ? child.depth : 0;
      }
      const isOfDocument = child.type === "definition" || child.type === "footnoteDefinition";
      const range = depth === 0 || isOfDocument ? null : rangeOf(child);
      if (range === null) open.push(child);
      else found.push(range);
    }
  }
  return found;
}

function rangeOf({ position }: Nodes): TextRange | null {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}
