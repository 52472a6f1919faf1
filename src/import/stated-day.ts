import type { LocalDate } from "../time/local-date.ts";
import { findDates, localDate } from "./find-dates.ts";
import type { ImportDocument } from "./import-document.ts";
import { placePieces } from "./placed-pieces.ts";

/** The day of "Unless otherwise noted all events happened on 2019-10-21", as a timeline says it; else null. */
export function statedDay(document: ImportDocument): LocalDate | null {
  for (const { piece, section } of placePieces(document.pieces, document.sections)) {
    if (section !== "timeline" || (piece.kind !== "block" && piece.kind !== "heading")) continue;
    const match = /\b(?:unless|otherwise|all (?:of )?(?:the |these )?(?:events|times))\b[^.]*/i.exec(
      piece.text,
    );
    const [found, other] = match === null ? [] : findDates(match[0], document.dates.order);
    if (found !== undefined && other === undefined && !found.ambiguous)
      return localDate(found, document.dates.year);
  }
  return null;
}
