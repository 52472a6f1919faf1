/** Sentences of a text; a point in a time, a number or a name ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .slice(0, 20_000)
    .replace(/\s*\n\s*/g, " ")
    .replace(/[*_]{2}/g, "")
    .split(/(?<=[.!?])\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?=[\p{Lu}\d"“(])/u)
    .filter((sentence) => sentence.trim() !== "");
}
