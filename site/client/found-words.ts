import { isTelling, lookedUp, plainWord } from "./query-words.ts";

/** A stretch of a text, its end excluded. */
export type Stretch = readonly [start: number, end: number];

/** Finds the words of a query in a text. */
export type WordFinder = (text: string) => readonly Stretch[];

/**
 * Finds words as the search does, or nearly: words that begin with a word of the query or with its
 * stem, so "connections" for "connection", and "Exception" in "PSQLException". Common words count
 * only beside another word of the query. Words that follow each other are one stretch.
 */
export function wordFinder(query: string): WordFinder {
  const words = [...new Set(lookedUp(query).split(" ").map(plainWord))].filter((word) => word !== "");
  const wanted = words.map((word) => ({ word, stem: stemOf(word) }));
  const hasTelling = words.some(isTelling);
  const isWanted = (text: string): boolean => {
    const plain = plainWord(text);
    return wanted.some(({ word, stem }) => plain === word || (stem.length > 2 && plain.startsWith(stem)));
  };
  return (text) => {
    const tokens = tokensOf(text).flatMap((token) => tokensWanted(token, isWanted));
    return runsOf(tokens)
      .filter((run) => !hasTelling || run.some(({ text }) => isTelling(text)))
      .map((run) => [run[0]?.start ?? 0, run.at(-1)?.end ?? 0] as const);
  };
}

const endings = /(?:ations?|ings?|ions?|ied|ies|ed|es|s|ly|e|y)$/;

/** A word without its ending, never shorter than four letters; Pagefind compares stems of English. */
function stemOf(word: string): string {
  if (!/^\p{L}+$/u.test(word)) return word;
  const stem = word.replace(endings, "");
  return stem.length < 4 ? word : stem.replace(/([^aeiouls])\1$/, "$1");
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isWanted: boolean;
}

const chunk = /[^\s\p{S}\u2060]+/gu;
const edges = /^(?!\p{Pc})\p{P}+|(?!\p{Pc})\p{P}+$/gu;
const piece = /(?:(?!\p{Pc})[^\p{P}]|\p{Pc})+/gu;
const caseChange = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** What stands between white space and symbols, without the punctuation around it. */
function tokensOf(text: string): readonly Omit<Token, "isWanted">[] {
  return [...text.matchAll(chunk)].flatMap((match) => {
    const inner = match[0].replace(edges, "");
    if (inner === "") return [];
    const start = match.index + match[0].indexOf(inner);
    return [{ text: inner, start, end: start + inner.length }];
  });
}

/** A token as pieces where some are wanted by themselves; otherwise as a whole. */
function tokensWanted(
  { text, start, end }: Omit<Token, "isWanted">,
  isWanted: (text: string) => boolean,
): readonly Token[] {
  const pieces = [...text.matchAll(piece)].flatMap((match) => {
    if (isWanted(match[0])) return [{ text: match[0], start: start + match.index, isWanted: true }];
    let at = start + match.index;
    return match[0].split(caseChange).map((part) => {
      const token = { text: part, start: at, isWanted: isWanted(part) };
      at += part.length;
      return token;
    });
  });
  if (!pieces.some((token) => token.isWanted)) return [{ text, start, end, isWanted: isWanted(text) }];
  return pieces.map((token) => ({ ...token, end: token.start + token.text.length }));
}

/** Wanted tokens that follow each other. */
function runsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let last = false;
  for (const token of tokens) {
    if (token.isWanted && last) runs.at(-1)?.push(token);
    else if (token.isWanted) runs.push([token]);
    last = token.isWanted;
  }
  return runs;
}
