import type pc from "picocolors";
import type { SourceText } from "../../source-text.ts";
import { type Finding, rangeOf } from "../../validate/finding.ts";
import { printable } from "./printable.ts";

const widest = 100;

/** The line of a finding with a mark under its range; null where the line has nothing to show. */
export function codeFrame(
  finding: Finding,
  source: SourceText,
  colours: ReturnType<typeof pc.createColors>,
): string | null {
  const { line, column, endLine, endColumn } = rangeOf(finding);
  const text = source.line(line);
  if (text === undefined || text.trim() === "") return null;
  // A long line is shown around the range.
  const from = column > widest - 20 ? column - 40 : 1;
  const visible = text.slice(from - 1, from - 1 + widest);
  const before = cells(text.slice(from - 1, column - 1));
  const end = endLine === line ? endColumn : text.length + 1;
  const marked = Math.max(1, cells(text.slice(column - 1, Math.min(end - 1, from - 1 + widest))));
  const gutter = String(line).length;
  const bar = colours.dim("|");
  return [
    `    ${colours.dim(String(line))} ${bar} ${from > 1 ? "…" : ""}${printable(visible)}${text.length > from - 1 + widest ? "…" : ""}`,
    `    ${" ".repeat(gutter)} ${bar} ${" ".repeat(before + (from > 1 ? 1 : 0))}${colours.red("^".repeat(marked))}`,
  ].join("\n");
}

/** Columns that a text takes in a terminal: two for wide characters, none for combining ones. */
function cells(text: string): number {
  let count = 0;
  for (const character of printable(text)) {
    if (/\p{M}/u.test(character)) continue;
    count +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return count;
}
