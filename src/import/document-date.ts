import type { LocalDate } from "../time/local-date.ts";
import { findDates, localDate } from "./find-dates.ts";
import type { ImportDocument } from "./import-document.ts";
import { placePieces } from "./placed-pieces.ts";

/** The day of a document's bare times, and where it was found. */
export interface DocumentDate {
  readonly date: LocalDate;
  readonly from: string;
  readonly how: "read" | "guessed";
}

/**
 * The day that bare times are on: as the timeline's own words say, a fact, the title, the summary or
 * the beginning, else the file's name, else the day of publication, which is only a guess.
 */
export function documentDate(document: ImportDocument): DocumentDate | null {
  const placed = placePieces(document.pieces, document.sections);
  const textOf = (wanted: string) =>
    placed
      .filter(
        ({ section, piece }) => section === wanted && (piece.kind === "block" || piece.kind === "heading"),
      )
      .map(({ piece }) => (piece.kind === "block" || piece.kind === "heading" ? piece.text : ""))
      .join("\n\n");
  const fact = (field: string) => document.facts.find((one) => one.field === field)?.value;
  const candidates: readonly (readonly [unknown, string, "read" | "guessed"])[] = [
    [textOf("timeline"), "the timeline", "read"],
    [fact("started"), "the start", "read"],
    [fact("date"), "its date", "read"],
    [fact("detected"), "the detection", "read"],
    [textOf("title"), "the title", "read"],
    [textOf("summary"), "the summary", "read"],
    [textOf("start"), "the text before the sections", "read"],
    [textOf("impact"), "the impact", "read"],
    [fact("title"), "the title", "read"],
    [document.name.replace(/_/g, " "), "the file's name", "guessed"],
    [textOf("own"), "the text", "guessed"],
    [fact("resolved"), "the end", "read"],
    [fact("published"), "the day of publication", "guessed"],
  ];
  for (const [text, from, how] of candidates) {
    if (typeof text !== "string") continue;
    const found = findDates(text, document.dates.order).find(({ ambiguous }) => !ambiguous);
    const date = found === undefined ? null : localDate(found, document.dates.year);
    if (date !== null) return { date, from, how };
  }
  return null;
}
