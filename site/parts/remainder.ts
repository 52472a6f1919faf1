import { type HtmlBlock, htmlBlocks } from "./html-blocks.ts";

/** What a section says besides the entries that were read from it, as HTML; "" where there is nothing. */
export interface Remainder {
  readonly before: string;
  readonly after: string;
  /** Lists and tables with words that no entry has: shown as they were written. */
  readonly asWritten: string;
}

/** Words of columns, attributes, states, zones and months, which pages spell anew. */
const FORMAL = new Set(
  (
    "owner owners assignee due done kind type priority issue ticket status state open dropped measure action " +
    "date time marker event unknown am pm utc gmt cet cest est edt pst pdt to and " +
    "jan feb mar apr may jun jul aug sep oct nov dec"
  ).split(" "),
);
/** Up to so many other words are taken for a different spelling. */
const SPELLING = 2;

/** Finds what of a section's HTML is not in its entries, so that a page shows every word once. */
export function remainder(html: string, entries: readonly string[]): Remainder {
  const known = new Set(entries.flatMap(wordsOf));
  const isCovered = (block: HtmlBlock) =>
    new Set(wordsOf(block.text).filter((word) => !known.has(word) && !FORMAL.has(word))).size <=
    (isEntries(block) ? SPELLING : 0);
  const blocks = htmlBlocks(html);
  const first = blocks.findIndex((block) => isEntries(block) || isCovered(block));
  const rest = blocks.map((block, index) => ({ block, index })).filter(({ block }) => !isCovered(block));
  const join = (some: typeof rest) => some.map(({ block }) => block.html).join("\n");
  const prose = rest.filter(({ block }) => !isEntries(block));
  return {
    before: join(prose.filter(({ index }) => first === -1 || index < first)),
    after: join(prose.filter(({ index }) => first !== -1 && index > first)),
    asWritten: join(rest.filter(({ block }) => isEntries(block))),
  };
}

function isEntries({ name }: HtmlBlock): boolean {
  return name === "ul" || name === "ol" || name === "table";
}

/** Runs of letters of any script, in lower case; punctuation between \u2000 and \u2bff is none. */
const WORD = /[a-z\u00aa-\u1fff\u2c00-\uffff]+/g;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replace(REFERENCE, " ").match(WORD) ?? [];
}

const REFERENCE = /&(?:#x?[\da-f]+|[a-z]+);/g;
