import type { Paragraph } from "mdast";
import type { Attributes, MeasureAttribute } from "../extract/measure-attributes.ts";
import { flatten, runAt, sourceOffset } from "../parse/flatten.ts";
import type { SourceText } from "../source-text.ts";
import { trimEndOf } from "../trim-end.ts";
import { attributeName } from "./attribute-order.ts";

/** A measure's trailing parenthesis in the words of the source, links and code included. */
export interface Parenthesis {
  /** Offsets of what stands between the brackets. */
  readonly start: number;
  readonly end: number;
  /** Words before the first key. */
  readonly lead: string;
  readonly attributes: readonly {
    readonly key: string;
    readonly value: string;
    readonly read: MeasureAttribute;
  }[];
}

/** So many are read; what follows them counts as the last one's value. */
const mostAttributes = 30;

/** Cuts the source of a parenthesis into its attributes; null where markup reaches across them. */
export function readParenthesis(
  paragraph: Paragraph,
  { start, attributes }: Attributes,
  source: SourceText,
): Parenthesis | null {
  const flat = flatten(paragraph.children);
  const close = trimEndOf(flat.text, ".").length - 1;
  const isPlain = (index: number): boolean => {
    const run = runAt(flat, index);
    return run?.node.type === "text" && paragraph.children.includes(run.node);
  };
  if (!isPlain(start) || !isPlain(close) || attributes.length >= mostAttributes) return null;
  const from = sourceOffset(flat, start, source.value) + 1;
  const end = sourceOffset(flat, close, source.value);
  const keys = attributes.map((read) => keyRange(read, source));
  const plainStarts = new Set(plainRanges(paragraph));
  const isCut = keys.every(
    (range, index) =>
      range !== null &&
      isWithinOne([...plainStarts], range.start, range.colon) &&
      (index === 0 || /[;,]\s*$/.test(source.value.slice(from, range.start))),
  );
  if (!isCut) return null;
  const ranges = keys.flatMap((range) => (range === null ? [] : [range]));
  const [first] = ranges;
  if (first === undefined || source.value[from - 1] !== "(" || source.value[end] !== ")") return null;
  return {
    start: from,
    end,
    lead: trimEndOf(source.value.slice(from, first.start).trim(), ",;"),
    attributes: attributes.map((read, index) => {
      const next = ranges[index + 1]?.start ?? null;
      const raw = source.value.slice((ranges[index]?.colon ?? from) + 1, next ?? end).trim();
      const value = next === null ? raw : raw.slice(0, -1).trim();
      return { key: attributeName(read.key), value, read };
    }),
  };
}

/** Where a key begins, and where its colon is. */
function keyRange(
  { key, keyPlace }: MeasureAttribute,
  source: SourceText,
): { start: number; colon: number } | null {
  const start = source.offset(keyPlace.line, keyPlace.column);
  const rest = source.value.slice(start + key.length);
  const space = /^\s*/.exec(rest)?.[0].length ?? 0;
  if (!source.value.startsWith(key, start) || rest[space] !== ":") return null;
  return { start, colon: start + key.length + space };
}

/** The ranges of a paragraph's plain text, outside of links, code and emphasis. */
function plainRanges({ children }: Paragraph): readonly (readonly [number, number])[] {
  return children.flatMap((node) => {
    const { start, end } = node.position ?? {};
    if (node.type !== "text" || start?.offset === undefined || end?.offset === undefined) return [];
    return [[start.offset, end.offset] as const];
  });
}

function isWithinOne(ranges: readonly (readonly [number, number])[], start: number, end: number): boolean {
  return ranges.some(([from, to]) => start >= from && end < to);
}
