/**
 * A pattern of words as one writes them: a space stands for any white space, since lines are broken
 * anywhere, and `[ -]` for white space or a hyphen.
 */
export function words(pattern: string, flags: string): RegExp {
  return new RegExp(pattern.replaceAll("[ -]", "(?:\\s+|-)").replaceAll(" ", "\\s+"), flags);
}
