/**
 * A text without the given characters and white space at its end. A loop, since `/[…]+$/` takes
 * quadratic time on long runs that are not at the end.
 */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && (characters.includes(text[end - 1] ?? "") || /\s/.test(text[end - 1] ?? ""))) end -= 1;
  return text.slice(0, end);
}
