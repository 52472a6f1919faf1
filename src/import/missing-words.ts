import { AMBIGUOUS_ABBREVIATIONS, FIXED_ABBREVIATIONS } from "../time/zone-abbreviations.ts";
import { findDates } from "./find-dates.ts";

const leftOut = new Set(
  (
    "x nbsp noon midday midnight ish bis day days uhr eta due target jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december " +
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday " +
    "am pm utc gmt z pst pdt mst mdt cst cdt est edt cet cest bst ist jst time times date st nd rd th of at on by from to until between around about approximately approx circa ca roughly unknown the and"
  )
    .split(" ")
    .concat(
      [...FIXED_ABBREVIATIONS.keys(), ...AMBIGUOUS_ABBREVIATIONS.keys()].map((word) => word.toLowerCase()),
    ),
);

/**
 * The words of an original that its draft does not have, counting how often each occurs. Headings
 * and labels may be spelled anew, and so may months, days, clocks and zones; numbers are compared
 * where they are no part of a date or a time. `labels` are headings and labels that are not marked as such.
 */
export function missingWords(
  original: string,
  draft: string,
  labels: readonly string[] = [],
): readonly string[] {
  const had = new Map<string, number>();
  for (const word of labels.flatMap(wordsOf)) had.set(word, (had.get(word) ?? 0) + 1);
  for (const word of wordsOf(withoutTimes(draft))) had.set(word, (had.get(word) ?? 0) + 1);
  const missing: string[] = [];
  for (const word of wordsOf(withoutTimes(withoutLabels(original)))) {
    const count = had.get(word) ?? 0;
    if (count > 0) had.set(word, count - 1);
    else if (!leftOut.has(word)) missing.push(word);
  }
  return missing;
}

/** Words and numbers in lower case; what Markdown, punctuation and escapes put between them does not count. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function withoutLabels(text: string): string {
  return withoutTags(text)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^\s*(?:[-*+]\s+)?\d{1,3}[.)]\s+/gm, " ")
    .replace(/^.*\|.*\n(?=\s*\|?\s*:?-+:?\s*\|[\s|:-]*$)/gm, " ")
    .replace(/^(?:#{1,6}\s.*|.*\n(?:=+|-{3,})\s*)$/gm, " ")
    .replace(
      /^\s*(?:[-*+]\s+)?(?:\*\*|__|\*|_)?[\p{L}][\p{L}\d '’/&(),.?!-]{1,60}?(?:\*\*|__|\*|_)?\s*:(?!\d)\s*(?:\*\*|__|\*|_)?/gmu,
      " ",
    );
}

/** The tags of a table or heading in HTML are no words; what is in them is. */
function withoutTags(text: string): string {
  return text
    .replace(/<th\b[^>]*>[\s\S]*?<\/th>/gi, " ")
    .replace(/<\/?(?:table|thead|tbody|tr|th|td|h[1-6]|p|b|strong|em|i|code|br|span|div)\b[^<>]*>/gi, " ")
    .replace(/^h[1-6]\.\s.*$/gm, " ");
}

function withoutTimes(text: string): string {
  const body = text
    .replace(/^\s*[-*+\d.)]+\s+\[[ xX]\]/gm, " ")
    .replace(/\b(?:UTC|GMT) ?[+−-] ?\d{1,2}(?::?\d{2})?\b/g, " ")
    .replace(/\bday \d{1,2}\b/gi, " ")
    .replace(
      /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?|\b(?:[01]\d|2[0-3])[0-5]\d ?(?:Z|UTC|GMT|h(?:rs)?)\b/gi,
      " ",
    );
  const dates = findDates(body, "day-first");
  let rest = "";
  let at = 0;
  for (const { index, length } of dates) {
    rest += `${body.slice(at, index)} `;
    at = index + length;
  }
  return (rest + body.slice(at)).replace(
    /\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\b\d{1,2}\s?[ap]\.?m\b|\b\d{1,2}h\b/gi,
    " ",
  );
}
