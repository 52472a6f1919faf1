import { type FlatText, runAt, sourceOffset } from "../../parse/flatten.ts";
import type { Place } from "../../place.ts";
import type { SourceText } from "../../source-text.ts";

/** Where a range of a flattened text stands in the file. */
export function placeOfWords(flat: FlatText, index: number, length: number, source: SourceText): Place {
  const start = offsetOf(flat, index, source);
  return source.place(start, Math.max(start, offsetOf(flat, index + length - 1, source)) + 1);
}

/**
 * Offset in the source of a character. In a text with escapes or entities, which is longer in the
 * source, it is looked for by the word that it stands in.
 */
function offsetOf(flat: FlatText, index: number, source: SourceText): number {
  const run = runAt(flat, index);
  if (run === undefined || run.exact) return sourceOffset(flat, index);
  const text = flat.text.slice(run.start, run.end);
  const at = index - run.start;
  const from = text.slice(0, at).search(/[\p{L}\p{N}]*$/u);
  const word = /^[\p{L}\p{N}]*/u.exec(text.slice(from))?.[0] ?? "";
  if (word === "") return run.offset;
  const raw = source.value.slice(run.offset, run.node.position?.end.offset ?? run.offset);
  const found = nthIndexOf(raw, word, text.slice(0, from).split(word).length - 1);
  return found === -1 ? run.offset : run.offset + found + (at - from);
}

function nthIndexOf(text: string, word: string, count: number): number {
  let found = text.indexOf(word);
  for (let seen = 0; seen < count && found !== -1; seen++) found = text.indexOf(word, found + 1);
  return found;
}

/** Where words stand within a value of the front matter; the whole value where they are written otherwise. */
export function wordsOf(words: string, within: Place, source: SourceText): Place {
  for (let line = within.line; line <= within.endLine; line++) {
    const text = source.line(line) ?? "";
    const from = line === within.line ? within.column - 1 : 0;
    const found = text.indexOf(words, from);
    if (words === "" || found === -1) continue;
    return { line, column: found + 1, endLine: line, endColumn: found + 1 + words.length };
  }
  return within;
}
