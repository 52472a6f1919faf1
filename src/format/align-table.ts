import type { AlignType, Table } from "mdast";
import type { SourceText } from "../source-text.ts";
import { displayWidth } from "./display-width.ts";
import { type Edit, editTo } from "./edit.ts";
import { firstLineOf, lastLineOf } from "./offsets.ts";
import { splitRow } from "./split-row.ts";

/** The shortest delimiter that everybody reads. */
const narrowest = 3;

/** Wider columns are not filled up: one long sentence would make every other row as long. */
const widest = 80;

/** Aligns the columns of a table. Its cells keep their words and their order. */
export function alignTable(table: Table, source: SourceText): readonly Edit[] {
  const first = firstLineOf(table);
  const count = lastLineOf(table) - first + 1;
  if (count !== table.children.length + 1) return [];
  const lines = Array.from({ length: count }, (_, index) => source.line(first + index) ?? "");
  const rows = lines.map((line) => splitRow(line));
  const columns = rows[0]?.length ?? 0;
  const isUnderstood = table.children.every(
    (row, index) => row.children.length === rows[index === 0 ? 0 : index + 1]?.length,
  );
  // In a list or quotation a line has more before it than its cells.
  if (!isUnderstood || !lines.every((line) => /^ {0,3}\S/.test(line))) return [];
  const widths = columnWidths(rows, columns);
  const align = table.align ?? [];
  return rows.flatMap((cells, index) => {
    const row = index === 1 ? delimiters(widths, align) : writtenCells(cells, widths, align);
    const start = source.offset(first + index, 1);
    return editTo(source.value, start, start + (lines[index]?.length ?? 0), `| ${row.join(" | ")} |`);
  });
}

function columnWidths(rows: readonly (readonly string[])[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    let width = narrowest;
    rows.forEach((cells, index) => {
      if (index !== 1) width = Math.max(width, displayWidth(cells[column] ?? ""));
    });
    return width > widest ? 0 : width;
  });
}

function writtenCells(
  cells: readonly string[],
  widths: readonly number[],
  align: readonly AlignType[],
): readonly string[] {
  // A short row is filled up; cells beyond the header are shown by some, and stay.
  const count = Math.max(cells.length, widths.length);
  return Array.from({ length: count }, (_, column) =>
    padded(cells[column] ?? "", widths[column] ?? 0, align[column] ?? null),
  );
}

function padded(text: string, width: number, align: AlignType): string {
  const missing = Math.max(0, width - displayWidth(text));
  const left = align === "right" ? missing : align === "center" ? Math.floor(missing / 2) : 0;
  return `${" ".repeat(left)}${text}${" ".repeat(missing - left)}`;
}

function delimiters(widths: readonly number[], align: readonly AlignType[]): readonly string[] {
  return widths.map((width, column) => {
    const side = align[column] ?? null;
    const left = side === "left" || side === "center" ? ":" : "";
    const right = side === "right" || side === "center" ? ":" : "";
    return `${left}${"-".repeat(Math.max(width, narrowest) - left.length - right.length)}${right}`;
  });
}
