import { zoneNamed } from "./document-zone.ts";
import { findDates } from "./find-dates.ts";
import type { ImportDocument } from "./import-document.ts";
import type { HeadingPiece, Piece } from "./piece.ts";
import { sectionOf } from "./section-of.ts";

/**
 * Cuts a document that holds several incidents: headings of one level, none of which is a section,
 * that have at least two sections of a report each below them. Null where it is not that certain.
 * What belongs to none stands with the first.
 */
export function splitIncidents(document: ImportDocument): readonly ImportDocument[] | null {
  const { pieces } = document;
  for (const depth of [1, 2, 3]) {
    const starts = pieces.flatMap((piece, index) =>
      piece.kind === "heading" && piece.depth === depth && !piece.label ? [index] : [],
    );
    const groups = starts.map((start, index) => {
      const until = pieces.findIndex(
        (piece, at) => at > start && piece.kind === "heading" && !piece.label && piece.depth < depth,
      );
      const end = Math.min(starts[index + 1] ?? pieces.length, until === -1 ? pieces.length : until);
      return { start, end, isReport: isReport(pieces.slice(start, end), document) };
    });
    const dated = isListOfIncidents(groups, pieces, document);
    const reports = groups.filter((group) => group.isReport || dated.has(group.start));
    if (reports.length < 2 && !isOneAmongOthers(groups, pieces, document)) continue;
    const inReport = (index: number) => reports.some(({ start, end }) => index >= start && index < end);
    const others = pieces.filter(
      (piece, index) => !inReport(index) && !(piece.kind === "heading" && index === 0),
    );
    return reports.map(({ start, end }, index) => {
      const own = pieces.slice(start, end);
      const title = { ...(own[0] as HeadingPiece), depth: 1 };
      const rest: Piece[] =
        index === 0 && others.length > 0 ? [notesHeading(others[0]?.line ?? 1), ...others] : [];
      const frontMatter = index === 0 ? document.frontMatter : null;
      return {
        ...document,
        frontMatter,
        pieces: [title, ...raise(own.slice(1), depth), ...rest],
        zoneOfAll: zoneOf(others),
      };
    });
  }
  return null;
}

/** "# Outages of 2023" over headings that are a date and a few words each, without any section. */
function isListOfIncidents(
  groups: readonly { readonly start: number }[],
  pieces: readonly Piece[],
  { sections, dates }: ImportDocument,
): ReadonlySet<number> {
  const headings = pieces.filter((piece): piece is HeadingPiece => piece.kind === "heading");
  const [title] = headings;
  const plural = /\b(?:outages|incidents|post-?mortems|failures|downtimes|disruptions)\b/i;
  const hasSections = headings.some(
    (piece) => piece !== title && sectionOf(piece.text, sections).names.length > 0,
  );
  const titled = groups.filter(({ start }) => {
    const piece = pieces[start];
    const [date] = piece?.kind === "heading" ? findDates(piece.text, dates.order) : [];
    return (
      piece?.kind === "heading" && date !== undefined && date.index < 4 && piece.text.length > date.length + 6
    );
  });
  const isList = title !== undefined && plural.test(title.text) && !hasSections && titled.length >= 2;
  return new Set(isList ? titled.map(({ start }) => start) : []);
}

/** A weekly paper with one incident in it: "## Incident: …" beside sections that are of no report. */
function isOneAmongOthers(
  groups: readonly { readonly start: number; readonly isReport: boolean }[],
  pieces: readonly Piece[],
  { sections }: ImportDocument,
): boolean {
  const titleOf = ({ start }: { readonly start: number }) => {
    const piece = pieces[start];
    return piece?.kind === "heading" ? piece.text : "";
  };
  const [report, ...more] = groups.filter(({ isReport: is }) => is);
  const others = groups.filter((group) => group !== report);
  if (report === undefined || more.length > 0 || others.length < 2) return false;
  if (!/^\W*(?:incident|outage|post-?mortem)\b/i.test(titleOf(report))) return false;
  return others.every((group) => {
    const title = titleOf(group);
    return sectionOf(title, sections).names.length === 0 || /next|progress/i.test(title);
  });
}

/** The zone that the text around the incidents names for all of them. */
function zoneOf(pieces: readonly Piece[]): string | null {
  const texts = pieces.flatMap((piece) =>
    piece.kind === "block" && piece.type === "paragraph" ? [piece.text] : [],
  );
  return texts.map(zoneNamed).find((zone) => zone !== null) ?? null;
}

function isReport(group: readonly Piece[], { sections, dates }: ImportDocument): boolean {
  const [title, ...others] = group;
  if (title?.kind !== "heading" || sectionOf(title.text, sections).names.length > 0) return false;
  const names = new Set(
    others.flatMap((piece) => {
      if (piece.kind !== "heading") return [];
      const { names: found, guessed } = sectionOf(piece.text, sections);
      return guessed ? [] : found;
    }),
  );
  const entries = group.some((piece) => piece.kind === "entry");
  const isDated =
    findDates(title.text, dates.order).length > 0 || /\bincident\b|\boutage\b/i.test(title.text);
  return names.size >= 2 || (names.size >= 1 && entries && isDated);
}

/** Headings below an incident's own go up, so that it is a document of its own. */
function raise(pieces: readonly Piece[], depth: number): readonly Piece[] {
  return pieces.map((piece) =>
    piece.kind === "heading" ? { ...piece, depth: Math.max(2, piece.depth - depth + 1) } : piece,
  );
}

function notesHeading(line: number): HeadingPiece {
  return { kind: "heading", depth: 2, text: "Other text of the file", line, label: true };
}
