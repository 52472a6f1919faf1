import type { ImportDocument } from "./import-document.ts";
import { leadingLabel } from "./leading-label.ts";
import type { MeasurePart } from "./measure-part.ts";
import type { NameTest } from "./measure-tail.ts";
import type { BlockPiece } from "./piece.ts";
import { readMeasure } from "./read-measure.ts";
import { todoLine } from "./todo-line.ts";

const closing =
  /^(?:by |this |these |those |through |overall|in (?:conclusion|summary)|we (?:believe|apologi[sz]e|are sorry|thank)|thank|note)/i;
const notImperative =
  /^(?:the|an?|this|that|these|those|we|our|it|its|in|on|to|for|as|by|when|while|after|before|going|moving|most|also|finally|additionally|furthermore|there|all|any|some|if|once|since|because|however|although|i|you|they|he|she|\S+ly)\b/i;

/** Lines that are sentences of their own are measures; a paragraph that is wrapped prose is one. */
export function readProseMeasures(
  piece: BlockPiece,
  document: ImportDocument,
  isName: NameTest,
): readonly MeasurePart[] {
  const text = piece.text.trim();
  const label = leadingLabel(text);
  if ((closing.test(text) && !notOnlyOne(piece)) || /:$/.test(text) || (label !== null && label.rest === ""))
    return [{ kind: "other", piece }];
  if (/^\W*(?:authored|written|prepared|reported) by\b/i.test(text)) return [{ kind: "other", piece }];
  if (/^(?:none|n\/a|tbd|todo|to be (?:done|determined|added)|-+)\W*$/i.test(text))
    return [{ kind: "other", piece }];
  const lines = text.split("\n").map((line) => line.trim());
  const areTodos = lines.every((line) => todoLine.test(line));
  const areItems =
    areTodos ||
    (lines.length > 1 &&
      lines
        .filter((line) => !closing.test(line))
        .every((line) => /^\p{Lu}/u.test(line) && !notImperative.test(line)));
  const texts = areItems ? lines : [text];
  return texts.map((line, index): MeasurePart => {
    if (areItems && closing.test(line))
      return { kind: "other", piece: { ...piece, text: line, line: piece.line + index } };
    const item = readMeasure(line, null, document.dates, isName);
    return { kind: "measure", item, blocks: [], line: piece.line + index, guessed: "measure" };
  });
}

/** Whether the paragraph has lines of its own beside the closing one. */
function notOnlyOne(piece: BlockPiece): boolean {
  return piece.text
    .split("\n")
    .some((line) => !closing.test(line.trim()) && !notImperative.test(line.trim()));
}
