// A string, or a run of white space and comments. Strings come first so that nothing inside them is touched.
const stringOrSpace = /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(?:\s|\/\*[\s\S]*?\*\/)+/g;
const stringOrPunctuation = /("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')| ?([{};,]) ?/g;

/**
 * A style sheet without comments and surplus white space. Only what can never matter is removed:
 * no space beside a colon, a combinator or a parenthesis.
 */
export function minifyCss(css: string): string {
  return css
    .replace(stringOrSpace, (_all, text: string | undefined) => text ?? " ")
    .replace(
      stringOrPunctuation,
      (_all, text: string | undefined, mark: string | undefined) => text ?? mark ?? "",
    )
    .replaceAll(";}", "}")
    .trim();
}
