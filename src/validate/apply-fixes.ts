import { SourceText } from "../source-text.ts";
import { type Finding, rangeOf } from "./finding.ts";

/** A text with its mendable findings mended, and how many those were. */
export interface Fixed {
  readonly text: string;
  readonly count: number;
}

/**
 * Replaces the place of each finding that expects exactly one thing by that thing. Of findings that
 * overlap the first is mended; a further run mends what is then left.
 */
export function applyFixes(text: string, findings: readonly Finding[]): Fixed {
  const source = new SourceText(text);
  const edits = findings.flatMap((finding) => {
    const [only, ...others] = finding.expected ?? [];
    if (only === undefined || others.length > 0) return [];
    const { line, column, endLine, endColumn } = rangeOf(finding);
    const start = source.offset(line, column);
    const end = source.offset(endLine, endColumn);
    return end > start ? [{ start, end, only }] : [];
  });
  let fixed = "";
  let from = 0;
  let count = 0;
  for (const { start, end, only } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) continue;
    fixed += text.slice(from, start) + only;
    from = end;
    count += 1;
  }
  return { text: fixed + text.slice(from), count };
}
