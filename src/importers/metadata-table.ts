import type { Fact } from "../import/fact.ts";
import { factField } from "../import/fact-field.ts";
import type { ImportDocument } from "../import/import-document.ts";
import { isFactPlace } from "../import/is-fact-place.ts";
import type { Layout } from "../import/layout.ts";
import { mapSections, someInSections } from "../import/map-section.ts";
import type { BlockPiece, Piece } from "../import/piece.ts";
import { readFact } from "../import/read-fact.ts";
import { readWindow } from "../import/read-window.ts";
import { type TableText, tableRows } from "../import/table-rows.ts";
import { withNames } from "../import/with-names.ts";

/** "| Severity | SEV-2 |": a table of labels and values, either way round. */
export const layout: Omit<Layout, "id"> = {
  describes: "A table of facts",
  stage: "facts",
  matches: (document) => someInSections(document, isFactPlace, (piece) => factTable(piece) !== null),
  convert(document) {
    const facts: Fact[] = [];
    const read = mapSections(document, isFactPlace, (piece) => {
      const table = factTable(piece);
      return table === null ? [piece] : readTable(table, piece as BlockPiece, document, facts);
    });
    return { ...read, facts: [...document.facts, ...facts] };
  },
};

interface Pair {
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

function factTable(piece: Piece): readonly Pair[] | null {
  const table = piece.kind === "block" && piece.type === "table" ? tableRows(piece) : null;
  if (table === null) return null;
  const pairs = pairsOf(table, piece.line);
  const known = pairs.filter(({ label }) => factField(label) !== null);
  // A table without a header is one of facts.
  const isBare = table.header.every((cell) => cell === "");
  return known.length >= 2 || (known.length === 1 && (pairs.length <= 2 || isBare)) ? pairs : null;
}

function pairsOf({ header, rows }: TableText, line: number): readonly Pair[] {
  const down = [{ cells: header, line }, ...rows];
  if (down.every(({ cells }) => cells.length === 2)) {
    return down.map(({ cells, line: at }) => ({ label: bare(cells[0]), value: cells[1] ?? "", line: at }));
  }
  const [only, ...others] = rows;
  if (only === undefined || others.length > 0) return [];
  return header.map((label, index) => ({
    label: bare(label),
    value: only.cells[index] ?? "",
    line: only.line,
  }));
}

/** Facts that are understood leave the text; the others stay in it as a list. */
function readTable(
  pairs: readonly Pair[],
  piece: BlockPiece,
  document: ImportDocument,
  facts: Fact[],
): Piece[] {
  const left: string[] = [];
  for (const { label, value, line } of pairs) {
    const field = factField(label);
    const fact = field === null ? null : readFact(field, label, value, line, document.dates);
    const window = fact === null ? readWindow(label, value, line, document.dates) : null;
    if (window !== null && !facts.some((other) => other.field === "started" || other.field === "resolved")) {
      facts.push(...window);
      continue;
    }
    const same = facts.findIndex((other) => other.field === fact?.field);
    const before = facts[same];
    if (fact !== null && before === undefined) facts.push(fact);
    else if (fact?.field === "participants" && before !== undefined) facts[same] = withNames(before, fact);
    else if (
      `${label}${value}`.trim() !== "" &&
      !/^(?:field|key|item|property|attribute|detail)s?$/i.test(label)
    ) {
      left.push(value === "" ? `- ${label}` : `- ${label}: ${value}`);
    } else if (/\S/.test(value) && !/^(?:value|detail|description|content)s?$/i.test(value))
      left.push(`- ${value}`);
  }
  if (left.length === 0) return [];
  return [{ kind: "block", type: "list", text: left.join("\n"), line: piece.line }];
}

function bare(label: string | undefined): string {
  return (label ?? "").replace(/^[*_`\s]+|[*_`\s:]+$/g, "");
}
