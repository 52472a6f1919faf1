import type { AssembledSections } from "./assemble-sections.ts";
import type { Times } from "./date-entries.ts";
import type { DocumentDate } from "./document-date.ts";
import type { DocumentZone } from "./document-zone.ts";
import type { Remark } from "./import-document.ts";
import type { MeasurePart } from "./measure-part.ts";

/** What somebody who reads a draft should look at: what was concluded, and what could not be. */
export function draftRemarks(
  assembled: AssembledSections,
  times: Times,
  day: DocumentDate | null,
  zone: DocumentZone | null,
  part: { readonly number: number; readonly of: number } | null,
  measures: readonly MeasurePart[],
): readonly Remark[] {
  const remarks: Remark[] = [];
  const entries = [...times.keys()];
  const bare = entries.find(
    (piece) =>
      piece.time?.from.clock != null && piece.time.from.date === null && piece.time.dateAbove === null,
  );
  if (part !== null)
    remarks.push({
      text: `The file tells of ${part.of} incidents; this is number ${part.number}.`,
      line: null,
    });
  for (const { text, line } of assembled.guessed)
    remarks.push({ text: `“${text}” was taken for a section by its words.`, line });
  if (bare !== undefined && day?.how === "guessed")
    remarks.push({ text: `The day of its times was guessed from ${day.from}.`, line: bare.line });
  if (bare !== undefined && day === null)
    remarks.push({ text: "Its times have no date, so they are left as unknown.", line: bare.line });
  if (
    entries.some((piece) => piece.time?.from.clock != null) &&
    zone === null &&
    ![...times.values()].some((time) => time?.from.zone != null)
  ) {
    remarks.push({ text: "No time zone is named; times are read as UTC until one is.", line: null });
  }
  for (const [piece, time] of times) {
    if (time?.counted === "relative")
      remarks.push({ text: `“${piece.time?.written}” was counted from another event.`, line: piece.line });
    if (time === null && piece.time !== null && day !== null)
      remarks.push({ text: `“${piece.time.written}” could not be dated.`, line: piece.line });
    if (piece.time === null && ambiguousDate(piece.text))
      remarks.push({
        text: `“${piece.text.slice(0, 30)}” may be two dates; nothing in the text decides.`,
        line: piece.line,
      });
  }
  const guessed = new Set(
    measures.flatMap((one) => (one.kind === "measure" && one.guessed !== null ? [one.guessed] : [])),
  );
  if (guessed.has("measure"))
    remarks.push({ text: "Measures were read from prose; see whether each is one.", line: null });
  if (guessed.has("owner"))
    remarks.push({ text: "Owners were taken from names at the end of measures.", line: null });
  if (guessed.has("done"))
    remarks.push({
      text: "Its measures tell of what was done already, so they are marked as done.",
      line: null,
    });
  return remarks;
}

function ambiguousDate(text: string): boolean {
  return /^\W*\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}){1,2}\b/.test(text);
}
