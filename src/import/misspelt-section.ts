import type { SectionName } from "../extract/section.ts";
import { sectionAliases } from "../extract/section-aliases.ts";
import { nearest } from "../nearest.ts";

const names: ReadonlyMap<string, SectionName> = new Map(
  Object.entries(sectionAliases).flatMap(([name, list]) =>
    list.map((alias) => [alias, name as SectionName] as const),
  ),
);

/** The sections of a heading with typing errors, such as "Timline" or "Root cause and resoultion"; none for other words. */
export function misspeltSection(plain: string): readonly SectionName[] {
  const found = plain.split(/ and |\s*[/&]\s*/).map(misspelt);
  return found.some((name) => name === null) ? [] : [...new Set(found.flatMap((name) => name ?? []))];
}

/** Short words are too near to others, and the first letter is hardly ever wrong. */
function misspelt(word: string): SectionName | null {
  const exact = names.get(word);
  if (exact !== undefined) return exact;
  if (word.length < 6 || word.length > 40) return null;
  const like = [...names.keys()].filter(
    (alias) => alias[0] === word[0] && Math.abs(alias.length - word.length) <= 2,
  );
  const alias = nearest(word, like);
  return alias === undefined || differences(alias, word) > 2 ? null : (names.get(alias) ?? null);
}

/** Letters of which one word has more than the other, both ways. */
function differences(a: string, b: string): number {
  const count = (word: string, letter: string) => word.split(letter).length - 1;
  return [...new Set(a + b)].reduce((sum, letter) => sum + Math.abs(count(a, letter) - count(b, letter)), 0);
}
