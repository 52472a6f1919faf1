import type { ClockReading } from "./entry-time.ts";
import type { Fact } from "./fact.ts";
import { momentText } from "./moment-text.ts";
import type { Piece } from "./piece.ts";
import type { ProseWindow } from "./prose-window.ts";

/** The moments that a sentence says it lasted between, without those that are known already or do not fit the events. */
export function windowFacts(
  window: ProseWindow,
  prose: readonly Piece[],
  known: ReadonlySet<string>,
  zone: string | null,
  fits: (reading: ClockReading) => boolean,
): readonly Fact[] {
  return (["started", "detected", "resolved"] as const).flatMap((field): Fact[] => {
    const reading = window[field];
    if (reading === null || known.has(field) || !fits(reading)) return [];
    const value = momentText({ ...reading, zone: reading.zone ?? zone });
    const from = `the sentence “${window.from.slice(0, 100).trim()}”`;
    return [{ field, value, how: "guessed", from, line: lineOf(window.from, prose) }];
  });
}

/** The line that a sentence begins on. */
function lineOf(sentence: string, prose: readonly Piece[]): number | null {
  const words = sentence
    .slice(0, 40)
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(words.join("[\\s*_]+"));
  for (const piece of prose) {
    const at = piece.kind === "block" ? piece.text.replaceAll("**", "").search(pattern) : -1;
    if (at !== -1 && piece.kind === "block")
      return piece.line + piece.text.replaceAll("**", "").slice(0, at).split("\n").length - 1;
  }
  return null;
}
