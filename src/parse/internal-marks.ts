import type { Nodes, Root } from "mdast";
import type { ParsedReport } from "./parse-report.ts";

/** A stretch of a text, from the offset of its first character to that behind its last. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A mark that is wrong: never closed, inside another, or a closing one that nothing opened. */
export interface MarkProblem extends TextRange {
  readonly kind: "unclosed" | "nested" | "stray";
}

/** What internal marks say of a text. */
export interface InternalMarks {
  /** What a public build leaves out, the marks included, in order. */
  readonly hidden: readonly TextRange[];
  readonly problems: readonly MarkProblem[];
}

/** Where a text has fenced code, in which marks are text. */
const nowhere: readonly TextRange[] = [];

/** The internal marks in the Markdown of a report; offsets are those of its file. */
export function internalMarksOf({ tree, source, split }: ParsedReport): InternalMarks {
  return findInternalMarks(
    source.value,
    split.kind === "found" ? split.bodyOffset : 0,
    fencedIn(tree, source.value),
  );
}

/**
 * Finds `<!-- internal -->` … `<!-- /internal -->` in a text from an offset on. Words may follow the
 * first one: `<!-- internal: names of customers -->`. In doubt more is hidden, never less: a mark
 * that is not closed hides everything behind it, a closing one that nothing opened everything
 * before it, and a mark counts wherever it stands but in fenced code: a few blanks too many make
 * other code of what was meant as a mark.
 */
export function findInternalMarks(text: string, from = 0, code = nowhere): InternalMarks {
  const hidden: TextRange[] = [];
  const problems: MarkProblem[] = [];
  const open: TextRange[] = [];
  let shownFrom = from;
  for (const { closes, ...mark } of marksIn(text, from, code)) {
    if (!closes) {
      if (open.length > 0) problems.push({ kind: "nested", ...mark });
      open.push(mark);
      continue;
    }
    const opening = open.pop();
    if (opening === undefined) problems.push({ kind: "stray", ...mark });
    if (open.length > 0) continue;
    hidden.push({ start: opening?.start ?? shownFrom, end: mark.end });
    shownFrom = mark.end;
  }
  const [first] = open;
  if (first !== undefined) {
    problems.push({ kind: "unclosed", ...first });
    hidden.push({ start: first.start, end: text.length });
  }
  return { hidden, problems };
}

function* marksIn(
  text: string,
  from: number,
  code: readonly TextRange[],
): Generator<TextRange & { closes: boolean }> {
  const pattern = /<!--\s*(?:(\/)\s*)?internal\b/gi;
  pattern.lastIndex = from;
  let next = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    while ((code[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    if ((code[next]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    const close = text.indexOf("-->", pattern.lastIndex);
    // A comment that is never closed swallows the rest of the document.
    const end = close === -1 ? text.length : close + 3;
    yield { start, end, closes: match[1] !== undefined && close !== -1 };
    pattern.lastIndex = end;
  }
}

/** Fenced code, in document order. */
function fencedIn(tree: Root, text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  const open: Nodes[] = [...tree.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type === "code" && start !== undefined && end !== undefined) {
      if (isFenced(text.slice(start, end), node.value)) found.push({ start, end });
    }
    if ("children" in node) for (const child of [...node.children].reverse()) open.push(child);
  }
  return found;
}

/** Indented code holds its own first line, fenced code does not hold its fence. */
function isFenced(source: string, value: string): boolean {
  const [first = ""] = source.trimStart().split(/[\r\n]/, 1);
  return /^(?:`{3}|~{3})/.test(first) && !value.trimStart().startsWith(first);
}
