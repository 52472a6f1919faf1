import { type Finding, rangeOf } from "../../src/validate/finding.ts";
import { showFinding } from "./show-finding.ts";

/** What is wrong with the range of a finding: outside its file, or empty. Null where it is well. */
export function rangeProblem(finding: Finding, content: Uint8Array): string | null {
  const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(content).split("\n");
  const { line, column, endLine, endColumn } = rangeOf(finding);
  const isInside = isPlace(lines, line, column) && isPlace(lines, endLine, endColumn);
  const isEmpty = line > endLine || (line === endLine && column >= endColumn);
  if (!isInside) return `outside the file: ${showFinding(finding)}`;
  return isEmpty ? `empty: ${showFinding(finding)}` : null;
}

function isPlace(lines: readonly string[], line: number, column: number): boolean {
  const text = lines[line - 1];
  // An empty line has nothing to point at: what is said of it has a range of one column.
  return text !== undefined && column >= 1 && column <= Math.max(2, text.length + 1);
}
