/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** A found word: its position among the words of the text, and how much it counts. */
export interface Found {
  readonly location: number;
  readonly balanced_score: number;
}

// As Pagefind separates words, so that its positions mean the same here.
const word = /[\S\uFEFF]+/g;

const wordsBefore = 4;

// Ends a word that the index separates from the next one and the author did not.
const joined = "\u2060";

/** The part of a text with the most found words; Pagefind's own excerpt is HTML. */
export function excerpt(text: string, found: readonly Found[], length = 32): readonly ExcerptPart[] {
  const words = [...text.matchAll(word)];
  const start = Math.max(0, Math.min(densest(found, length) - wordsBefore, words.length - length));
  const shown = words.slice(start, start + length);
  const hits = new Set(found.map(({ location }) => location - start));
  const parts = shown.flatMap((match, index): readonly ExcerptPart[] => {
    const isJoined = match[0].endsWith(joined);
    const shownWord = isJoined ? match[0].slice(0, -joined.length) : match[0];
    const end = match.index + match[0].length;
    const gap = isJoined ? "" : text.slice(end, shown[index + 1]?.index ?? end);
    return [
      { text: shownWord, isHit: hits.has(index) },
      { text: gap, isHit: false },
    ];
  });
  return [
    ...(start > 0 ? [{ text: "… ", isHit: false }] : []),
    ...parts.filter((part) => part.text !== ""),
    ...(start + length < words.length ? [{ text: " …", isHit: false }] : []),
  ];
}

/** Position of the first found word of the stretch of so many words with the highest score. */
function densest(found: readonly Found[], length: number): number {
  const sorted = [...found].sort((a, b) => a.location - b.location);
  const scored = sorted.map(({ location }) => ({
    location,
    score: sorted
      .filter((other) => other.location >= location && other.location < location + length - wordsBefore)
      .reduce((sum, other) => sum + other.balanced_score, 0),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best), { location: 0, score: 0 })
    .location;
}
