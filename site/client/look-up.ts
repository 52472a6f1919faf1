import { type Index, type SearchOptions, shardFilter } from "./pagefind.ts";
import { isPhrase, isTelling, lookedUp, partsOf, piecesOf, wordsOf } from "./query-words.ts";
import { shardsOf, type Vocabulary } from "./vocabulary.ts";

/** What is asked of the index for a query. */
export interface LookUp {
  /** "" for everything, null where no report can match. */
  readonly term: string | null;
  /** The indexes to ask: those that have all words. */
  readonly shards: readonly string[];
  /** Whether these are all words of the query, those chosen of a long one, or those that one report has. */
  readonly words: "all" | "chosen" | "some";
}

// Each word is a download from each index.
const most = 12;

const nothing: LookUp = { term: null, shards: [], words: "all" };

/**
 * What to ask for a query: all of its words, where some report has them. Otherwise, as for a pasted
 * line with its time and ids, as many of its telling words as one report has.
 */
export async function lookUp(index: Index, words: Vocabulary, query: string): Promise<LookUp> {
  const all = shardsOf(index);
  const term = lookedUp(query);
  if (term === "") return { term, shards: all, words: "all" };
  if (isPhrase(term)) {
    if (await isFound(index, term, all)) return { term, shards: all, words: "all" };
  } else if (wordsOf(query).length <= most) {
    const shards = await shardsWithAll(index, words, wordsOf(query));
    if (shards.length > 0 && (await isFound(index, term, shards))) return { term, shards, words: "all" };
  }
  return fewerWords(index, words, query);
}

async function fewerWords(index: Index, words: Vocabulary, query: string): Promise<LookUp> {
  const pieces = piecesOf(query);
  const first = telling(pieces).slice(0, most);
  const chosen = pieces.filter((piece) => first.includes(piece));
  const known = await knownOf(words, chosen);
  const best = await largestTogether(index, known);
  if (!best.some(({ word }) => isTelling(word))) return nothing;
  const hasAll = chosen.every((word) => best.some((known) => known.word === word));
  return {
    term: best.map(({ word }) => word).join(" "),
    shards: best.reduce(
      (shards, next) => shards.filter((shard) => next.shards.includes(shard)),
      shardsOf(index),
    ),
    words: !hasAll ? "some" : chosen.length === pieces.length ? "all" : "chosen",
  };
}

interface Known {
  readonly word: string;
  readonly shards: readonly string[];
}

/** The words that some report has; of another word its parts, as "Exception" of "PSQLException". */
async function knownOf(words: Vocabulary, chosen: readonly string[]): Promise<readonly Known[]> {
  const shardsOfEach = await Promise.all(chosen.map(words));
  const asked = chosen.flatMap((word, position) =>
    shardsOfEach[position]?.length === 0 ? partsOf(word) : [word],
  );
  const known = await Promise.all(
    [...new Set(asked)].slice(0, most).map(async (word) => ({ word, shards: await words(word) })),
  );
  return known.filter(({ shards }) => shards.length > 0);
}

/** The words that one report has, of all reports the one whose words are the most and the rarest. */
async function largestTogether(index: Index, known: readonly Known[]): Promise<readonly Known[]> {
  const found = await Promise.all(
    known.map(
      async ({ word, shards }) => new Set((await resultsOf(index, word, shards)).map(({ id }) => id)),
    ),
  );
  const scores = new Map<string, number>();
  for (const ids of found) {
    const weight = Math.log(1 + index.settings.reports / Math.max(1, ids.size));
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + weight);
  }
  const [best] = [...scores].reduce((first, next) => (next[1] > first[1] ? next : first), ["", 0]);
  return known.filter((_, position) => found[position]?.has(best));
}

/** Telling words first, the longer the better. */
function telling(pieces: readonly string[]): readonly string[] {
  return [...pieces].sort((a, b) => Number(isTelling(b)) - Number(isTelling(a)) || b.length - a.length);
}

async function shardsWithAll(
  index: Index,
  words: Vocabulary,
  asked: readonly string[],
): Promise<readonly string[]> {
  const each = await Promise.all(asked.map(words));
  return shardsOf(index).filter((shard) => each.every((shards) => shards.includes(shard)));
}

async function isFound(index: Index, term: string, shards: readonly string[]): Promise<boolean> {
  return (await resultsOf(index, term, shards)).length > 0;
}

async function resultsOf({ pagefind }: Index, term: string, shards: readonly string[]) {
  const options: SearchOptions = { filters: { [shardFilter]: { any: shards } } };
  return (await pagefind.search(term, options)).results;
}
