/** The words of a text as the index has them: in lower case, without punctuation and accents. */
export function plainWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}|(?!\p{Pc})\p{P}/gu, "")
    .toLowerCase();
}

/**
 * A query as it is looked up: a symbol separates words, as it does in the index, so that a pasted
 * "code=E1234" or "p99>2s" is found. Quotes around all of it stay: they ask for these words in a row.
 */
export function lookedUp(query: string): string {
  return query
    .replace(/[\p{S}\u2060]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a query asks for its words in a row. */
export function isPhrase(query: string): boolean {
  return /^\s*".+"\s*$/.test(query);
}

/** The different words of a query as the index has them: "org.postgres.Driver:" is one. */
export function wordsOf(query: string): readonly string[] {
  return distinct(lookedUp(query).split(" ").map(plainWord));
}

/** The words of a query taken apart at all punctuation: "org", "postgres", "Driver". */
export function piecesOf(query: string): readonly string[] {
  return distinct(query.split(/[\p{S}\p{Z}\s]|(?!\p{Pc})\p{P}/u));
}

/** A word taken apart where its letters change case or into digits, without what says nothing. */
export function partsOf(word: string): readonly string[] {
  return distinct(
    word.split(
      /_|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u,
    ),
  ).filter((part) => part !== word && isTelling(part));
}

const common = new Set(
  (
    "a an and are as at be been but by can could did do for from had has have if in into is it its no not of on " +
    "or so that the their then there this to was we were when which while will with"
  ).split(" "),
);

/** Whether a word says something by itself: no common word, number, or id that is another each time. */
export function isTelling(word: string): boolean {
  const plain = plainWord(word);
  if (plain.length < 3 || common.has(plain)) return false;
  return /\p{L}/u.test(plain) && !/^(?=.*\d)(?:0x)?[\da-f]{6,}$/.test(plain) && !/^\d+t\d+z?$/.test(plain);
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Map(words.filter((word) => word !== "").map((word) => [plainWord(word), word])).values()];
}
