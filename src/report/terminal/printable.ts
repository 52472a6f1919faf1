/**
 * Text that cannot play tricks on a terminal: control characters and those that reverse the
 * direction of writing are shown as their code points.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    character === "\n" || character === "\t" ? " " : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
