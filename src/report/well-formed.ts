/** Text without halves of characters, which YAML can write and other programs refuse to read. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
