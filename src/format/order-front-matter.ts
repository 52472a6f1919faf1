import { isDeepStrictEqual } from "node:util";
import type { Report } from "../extract/report.ts";
import { parseReport } from "../parse/parse-report.ts";
import { applyEdits, type Edit, editTo } from "./edit.ts";
import { rankOfKey } from "./key-order.ts";
import { type KeyLines, type LinesOfKeys, linesOfKeys } from "./lines-of-keys.ts";

/**
 * Puts the keys of the front matter into their order, by moving whole lines: comments above a key
 * go with it, and every value keeps its spelling.
 */
export function orderFrontMatter({ parsed }: Report): readonly Edit[] {
  const lines = linesOfKeys(parsed);
  if (lines === null) return [];
  const { value } = parsed.source;
  const edits = editTo(value, lines.start, lines.end, written(lines));
  return edits.length === 0 || isSameData(value, applyEdits(value, edits)) ? edits : [];
}

function written({ head, keys, tail }: LinesOfKeys): string {
  const sorted = [...keys].sort((a, b) => rankOfKey(a.key) - rankOfKey(b.key));
  return head + withGaps(sorted, keys[0]).join("") + tail;
}

/** An empty line that would come to stand behind the fence changes places with what stood there. */
function withGaps(sorted: readonly KeyLines[], formerly: KeyLines | undefined): readonly string[] {
  const [first] = sorted;
  return sorted.map((key) => {
    const gap = key === first ? formerly?.gap : key === formerly ? first?.gap : key.gap;
    return (gap ?? "") + key.text;
  });
}

/** Whether the front matter says the same; an alias that now stands before its anchor would not. */
function isSameData(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => parseReport("", frontMatterOf(text), 100));
  return now?.yamlErrors.length === 0 && isDeepStrictEqual(old?.values?.data, now.values?.data);
}

/** The text up to where the front matter surely has ended: the Markdown need not be parsed again. */
function frontMatterOf(text: string): string {
  const end = /\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return end === null ? text : text.slice(0, end.index + end[0].length);
}
