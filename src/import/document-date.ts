import { dateText } from "../time/date-text.ts";
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
    [
      weekdayBefore(
        document,
        String(fact("published") ?? (document.dates.first === null ? "" : dateText(document.dates.first))),
      ),
      "the weekday in the text",
      "guessed",
    ],
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

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** "On Sunday the 15th", in a text that was published some days later: the last such day; "" where there is none. */
function weekdayBefore({ pieces }: ImportDocument, published: string): string {
  const text = pieces
    .map((piece) => (piece.kind === "block" || piece.kind === "heading" ? piece.text : ""))
    .join("\n");
  const match =
    /\b(sun|mon|tues|wednes|thurs|fri|satur)day,?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:of\s+)?\p{Lu})/iu.exec(
      text,
    );
  const from = Date.parse(published);
  if (match === null || Number.isNaN(from)) return "";
  for (let back = 0; back < 62; back++) {
    const date = new Date(from - back * 86_400_000);
    const name = days[date.getUTCDay()];
    if (date.getUTCDate() === Number(match[2]) && name === `${(match[1] ?? "").toLowerCase()}day`) {
      return date.toISOString().slice(0, 10);
    }
  }
  return "";
}
