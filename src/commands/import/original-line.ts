import type { Draft } from "../../import/draft.ts";

/** What is known of a draft's place in its original. */
interface DraftLines {
  readonly draft: Draft;
  readonly text: string;
  readonly lines: readonly number[];
}

/**
 * The line of the original that a line of its draft came from. Where the draft's line is ours, it is
 * that of the fact, or else of the first words that a finding quotes. Null where none is known.
 */
export function originalLine(
  line: number,
  reason: string,
  { draft, text, lines }: DraftLines,
  original: string,
): number | null {
  const direct = lines[line - 1] ?? 0;
  if (direct > 0) return direct;
  const key = /^([A-Za-z]+):/.exec(text.split("\n")[line - 1] ?? "")?.[1];
  const fact = draft.facts.find(({ field }) => field === key);
  return fact?.line ?? quotedLine(reason, original);
}

function quotedLine(reason: string, original: string): number | null {
  const words = /“([^”]{2,})”/.exec(reason)?.[1] ?? /^Unexpected ([A-Z]{2,5}) on /.exec(reason)?.[1];
  if (words === undefined) return null;
  const boundary = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, "u");
  const index = original.split(/\r\n?|\n/).findIndex((text) => boundary.test(text));
  return index === -1 ? null : index + 1;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
