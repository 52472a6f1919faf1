import type { SectionName } from "../extract/section.ts";
import type { SectionLookup } from "../extract/section-names.ts";
import { factField } from "./fact-field.ts";
import type { HeadingPiece, Piece } from "./piece.ts";
import { sectionOf } from "./section-of.ts";

/** Where a piece stands: in a canonical section, before all headings, or in a section of the author's own. */
export type Placement = SectionName | "start" | "title" | "own";

/** A piece and what it belongs to. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly section: Placement;
  /** For the heading that begins a section: every canonical section that it stands for. */
  readonly begins: readonly SectionName[];
  /** The section was concluded from words that only resemble it. */
  readonly guessed: boolean;
}

interface Open {
  readonly depth: number;
  section: Placement;
}

function leaveTimeline(open: readonly Open[]): void {
  for (const one of open) if (one.section === "timeline") one.section = "own";
}

/**
 * Says of every piece which section it belongs to. A heading with a section's name begins it at any
 * depth, also below another section; one that only has such words in it does so where nothing else
 * claims it. In a timeline the words for phases are events and begin nothing.
 */
export function placePieces(pieces: readonly Piece[], lookup: SectionLookup): readonly PlacedPiece[] {
  const title = titleOf(pieces, lookup);
  const open: Open[] = [];
  return pieces.map((piece, index) => {
    const current = open.at(-1)?.section ?? "start";
    if (piece.kind !== "heading") return { piece, section: current, begins: [], guessed: false };
    while ((open.at(-1)?.depth ?? 0) >= piece.depth) open.pop();
    if (piece === title) {
      open.push({ depth: Math.min(piece.depth, 1), section: "start" });
      return { piece, section: "title", begins: [], guessed: false };
    }
    const parent = open.at(-1)?.section ?? "start";
    const { section, begins, guessed } = placeHeading(piece, parent, lookup, pieces[index + 1]);
    // Behind another section the words for phases are no events of the timeline any more.
    if (parent === "timeline" && begins.length > 0) leaveTimeline(open);
    open.push({ depth: piece.depth, section });
    return { piece, section, begins, guessed };
  });
}

function placeHeading(
  piece: HeadingPiece,
  parent: Placement,
  lookup: SectionLookup,
  next: Piece | undefined,
): Omit<PlacedPiece, "piece"> {
  const { names, guessed } = sectionOf(piece.text, lookup);
  const [first] = names;
  if (parent === "resolution" && isPlan(piece.text, next)) {
    return { section: "measures", begins: ["measures"], guessed: true };
  }
  // "Remediation" over a list of work with owners is what will be done, not what was.
  const isWork =
    names.length === 1 && first === "resolution" && /remediat|mitigation items|fixes/i.test(piece.text);
  if (isWork && isPlan("actions", next)) return { section: "measures", begins: ["measures"], guessed: true };
  const isOpen = parent === "start" || parent === "own";
  if (first === undefined) return { section: isOpen ? "own" : parent, begins: [], guessed: false };
  const staysInTimeline =
    parent === "timeline" && (names.includes("resolution") || names.includes("summary"));
  const stays = staysInTimeline && names.length === 1;
  // "Remediation" holds what was done, and under "Long-term improvements" what will be.
  const arePlans = first === "measures" && guessed && (parent === "resolution" || parent === "rootCause");
  if (arePlans) return { section: first, begins: names, guessed };
  if (!isOpen && (guessed || stays || names.includes(parent as SectionName)))
    return { section: parent, begins: [], guessed: false };
  return { section: first, begins: names, guessed };
}

/** Work that is planned or ticked off, by its heading and by a list or table with boxes, owners or dates below it. */
function isPlan(heading: string, next: Piece | undefined): boolean {
  if (next?.kind !== "block") return false;
  const isNamed =
    /\b(?:actions?|tasks?|improvements?|fixes|(?:short|medium|mid|long)[- ]term|immediate)\b/i.test(heading);
  const isState = /^\W*(?:completed?|done|planned|open|to[- ]?do|still to do|in progress|next)\W*$/i.test(
    heading,
  );
  if (next.type === "table") {
    return isNamed && /^\|?[^\n]*\b(?:owner|assignee|due|target|ticket|status)\b/i.test(next.text);
  }
  if (next.type !== "list") return false;
  const isTicked =
    /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]|✅|✔|☑|☐|⬜)|(?:✅|\((?:done|completed)\))\s*$/imu.test(next.text);
  const isOwned =
    /(?:\(@?\p{L}[^()\n]{1,40}\)|[–—] @?\p{L}[^–—\n]{1,30}(?:[–—] [\d/. -]{8,12})?|\d{4}[-/]\d{2}[-/]\d{2}\)?)\s*$/mu.test(
      next.text,
    );
  // What is planned for a term is not done yet.
  const isTerm = /\b(?:short|medium|mid|long)[- ]term\b/i.test(heading);
  return isState || isTerm || (isNamed && (isTicked || isOwned));
}

/** The first level-1 heading, or a first heading of another level that is no section. */
export function titleOf(pieces: readonly Piece[], lookup: SectionLookup): HeadingPiece | null {
  const headings = pieces.filter(
    (piece): piece is HeadingPiece =>
      piece.kind === "heading" && !piece.label && factField(piece.text) !== "title",
  );
  const top = headings.find(({ depth }) => depth === 1);
  const first = headings[0];
  // Behind the label of a title the other headings are sections.
  const isLabelled = pieces.some((piece) => piece.kind === "heading" && factField(piece.text) === "title");
  const candidate = isLabelled ? top : (top ?? first);
  if (candidate === undefined) return null;
  if (sectionOf(candidate.text, lookup).names.length > 0 && !isTitle(candidate, headings)) return null;
  return candidate === top || headings.indexOf(candidate) === 0 ? candidate : null;
}

/** "# Incident Summary: Checkout down" over other sections is a title, whatever words it has. */
function isTitle(heading: HeadingPiece, headings: readonly HeadingPiece[]): boolean {
  return heading.depth === 1 && headings.indexOf(heading) === 0 && headings.some(({ depth }) => depth > 1);
}
