import type { ParsedReport } from "../parse/parse-report.ts";
import type { SourceText } from "../source-text.ts";

/** The lines of one key of the front matter, with their line endings. */
export interface KeyLines {
  readonly key: string;
  /** Empty lines and detached comments above it. */
  readonly gap: string;
  /** The comments directly above it, and the key with its value. */
  readonly text: string;
}

/** The front matter in whole lines. */
export interface LinesOfKeys {
  /** Offsets of what lies between the fences. */
  readonly start: number;
  readonly end: number;
  /** Comments at the top that an empty line sets apart from the first key. */
  readonly head: string;
  readonly keys: readonly KeyLines[];
  /** Comments and empty lines behind the last key. */
  readonly tail: string;
}

/**
 * Cuts the front matter into the lines of its keys; null where a key does not begin a line of its
 * own, as in `{ title: x, severity: sev3 }`.
 */
export function linesOfKeys({ split, source, values }: ParsedReport): LinesOfKeys | null {
  if (split.kind !== "found" || values === null) return null;
  const places = [...values.keyPlaces].filter(([pointer]) => pointer.lastIndexOf("/") === 0);
  const starts = places
    .map(([pointer, place]) => ({ key: keyOf(pointer), line: place.line, column: place.column }))
    .sort((a, b) => a.line - b.line);
  const isOwnLine = starts.every(
    ({ line, column }, index) =>
      column === 1 && line !== starts[index - 1]?.line && !source.line(line)?.startsWith("?"),
  );
  const [first] = starts;
  if (first === undefined || !isOwnLine) return null;
  const closing = source.point(split.bodyOffset).line;
  const top = cutAbove(source, 2, first.line);
  if (!top.gap.split("\n").every((line) => /^\s*(?:#|$)/.test(line))) return null;
  const lead = cutHead(top.gap);
  const keys: KeyLines[] = [];
  let gap = lead.gap;
  let from = top.commentLine;
  let tail = "";
  starts.forEach(({ key, line }, index) => {
    const next = starts[index + 1]?.line;
    const rest = cutBelow(source, line, next ?? closing, next === undefined);
    keys.push({ key, gap, text: source.value.slice(source.offset(from, 1), source.offset(rest.gapLine, 1)) });
    from = rest.commentLine;
    gap = source.value.slice(source.offset(rest.gapLine, 1), source.offset(from, 1));
    if (next === undefined) tail = gap;
  });
  return { start: source.offset(2, 1), end: source.offset(closing, 1), head: lead.head, keys, tail };
}

function keyOf(pointer: string): string {
  return pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The comments directly above the first key, and what stands above them. */
function cutAbove(source: SourceText, from: number, line: number): { commentLine: number; gap: string } {
  let commentLine = line;
  while (commentLine > from && isComment(source, commentLine - 1)) commentLine -= 1;
  const gap = source.value.slice(source.offset(from, 1), source.offset(commentLine, 1));
  return { commentLine, gap };
}

/** Detached comments at the very top stay there, with the empty line that sets them apart. */
function cutHead(gap: string): { head: string; gap: string } {
  return /\S/.test(gap) ? { head: gap, gap: "" } : { head: "", gap };
}

/** Where the lines of a key end, and where the comments directly above the next one begin. */
function cutBelow(
  source: SourceText,
  line: number,
  next: number,
  isLast: boolean,
): { gapLine: number; commentLine: number } {
  let commentLine = next;
  while (!isLast && commentLine > line + 1 && isComment(source, commentLine - 1)) commentLine -= 1;
  let gapLine = commentLine;
  const isGap = (above: number): boolean => isComment(source, above) || source.line(above)?.trim() === "";
  // A text that keeps its last line breaks ("|+") owns the empty lines below it.
  const keepsBreaks = /[|>]\d?\+\d?\s*(?:#.*)?$/.test(source.line(line) ?? "");
  while (!keepsBreaks && gapLine > line + 1 && isGap(gapLine - 1)) gapLine -= 1;
  return { gapLine, commentLine };
}

/** A comment of its own at the margin; an indented one belongs to the value that it stands in. */
function isComment(source: SourceText, line: number): boolean {
  return source.line(line)?.startsWith("#") === true;
}
