/**
 * Whether a section says more than the entries read from it: then the page also shows it as it was
 * written, so that no word is lost. Compares words, since markers and attributes are spelled anew.
 */
export function uncovered(text: string, entries: readonly string[]): boolean {
  const known = new Set(wordsOf(entries.join(" ")));
  return text
    .split(/\n\s*\n/)
    .some((block) => isProse(block) && wordsOf(block).filter((word) => !known.has(word)).length > 2);
}

/** A block that begins with a time or a marker belongs to an entry. */
function isProse(block: string): boolean {
  return !/^\W*(\d|unknown\b|\?)/i.test(block.trim());
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
