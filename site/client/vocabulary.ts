import { type Index, type Pagefind, type SearchOptions, shardFilter } from "./pagefind.ts";

/** Tells which of the indexes of a site have a word, or a longer word that begins with it. */
export type Vocabulary = (word: string) => Promise<readonly string[]>;

// A letter for private use: no report has it.
const never = "\uE000";

/** The numbers of a site's indexes as the filter has them. */
export function shardsOf({ settings }: Index): readonly string[] {
  return ["0", ...settings.shards.map((_, position) => String(position + 1))];
}

/**
 * The words that the indexes have. For a word that an index does not have, Pagefind takes the longest
 * word there that is a beginning of it: "xylophone" would be found wherever there is an "x". So each
 * word is asked for before its results are believed.
 */
export function vocabulary(index: Index): Vocabulary {
  const known = new Map<string, Promise<readonly string[]>>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const asked = shardsWith(index, word);
    known.set(word, asked);
    return asked;
  };
}

async function shardsWith(index: Index, word: string): Promise<readonly string[]> {
  // In quotes only the word itself counts.
  const exact = (await index.pagefind.search(`"${word}"`, { filters: {} })).filters[shardFilter] ?? {};
  const answers = shardsOf(index).map(async (shard) => {
    return (exact[shard] ?? 0) > 0 || (await isExtended(index.pagefind, word, shard)) ? [shard] : [];
  });
  return (await Promise.all(answers)).flat();
}

/** Whether an index that has not the word itself has longer ones: then a letter more finds others. */
async function isExtended(pagefind: Pagefind, word: string, shard: string): Promise<boolean> {
  const options: SearchOptions = { filters: { [shardFilter]: { any: [shard] } } };
  const [found, beginnings] = await Promise.all(
    [word, word + never].map(async (term) => {
      const { results } = await pagefind.search(term, options);
      return results.map(({ id, words }) => `${id} ${words.join()}`).sort();
    }),
  );
  return found !== undefined && found.length > 0 && found.join("\n") !== beginnings?.join("\n");
}
