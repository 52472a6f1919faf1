import type { FlatText } from "../../parse/flatten.ts";
import { placeOfRange } from "../../parse/place-of-range.ts";
import type { Place } from "../../place.ts";
import type { SourceText } from "../../source-text.ts";

/** Where words of a flattened text stand in the file. */
export function placeOfWords(flat: FlatText, index: number, length: number, source: SourceText): Place {
  return placeOfRange(flat, index, index + length, source);
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
