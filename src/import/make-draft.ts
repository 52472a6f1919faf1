import type { MarkerId } from "../extract/marker-id.ts";
import { assembleSections } from "./assemble-sections.ts";
import { concludeMoments } from "./conclude-moments.ts";
import { dateEntries } from "./date-entries.ts";
import { documentDate } from "./document-date.ts";
import { documentZone } from "./document-zone.ts";
import type { Draft } from "./draft.ts";
import { draftId } from "./draft-id.ts";
import { draftNotes } from "./draft-notes.ts";
import { draftRemarks } from "./draft-remarks.ts";
import type { Fact, FactField } from "./fact.ts";
import type { ImportDocument } from "./import-document.ts";
import type { ImportOptions } from "./import-text.ts";
import { LinedText } from "./lined-text.ts";
import type { EntryPiece } from "./piece.ts";
import { placePieces } from "./placed-pieces.ts";
import { readMeasures } from "./read-measures.ts";
import { servicesNamed } from "./services-named.ts";
import { settleFold } from "./settle-fold.ts";
import { statedDay } from "./stated-day.ts";
import { statedStart } from "./stated-start.ts";
import { titleOfDraft } from "./title-of-draft.ts";
import { writeFrontMatter } from "./write-front-matter.ts";
import { writeSections } from "./write-sections.ts";
import { zoneOfDraft } from "./zone-of-draft.ts";
import { withZonesAbove } from "./zones-above.ts";

/** Fields that a report wants, in the order in which their absence is told. */
const wanted: readonly FactField[] = [
  "started",
  "detected",
  "mitigated",
  "resolved",
  "timezone",
  "severity",
  "services",
  "causes",
  "authors",
];

/** Writes the draft of a document that was read through its layouts. */
export function makeDraft(
  read: ImportDocument,
  layouts: readonly string[],
  options: ImportOptions,
  part: { readonly number: number; readonly of: number } | null,
): Draft {
  const document = withZonesAbove(read);
  const assembled = assembleSections(document);
  const entries = document.pieces.filter((piece): piece is EntryPiece => piece.kind === "entry");
  const zone = documentZone(document);
  const day = documentDate(document);
  const times = dateEntries(document.pieces, {
    date: day?.date ?? null,
    statedDay: statedDay(document),
    zone: zone?.zone ?? null,
    start: statedStart(document, day?.date ?? null),
  });
  const moments = concludeMoments(document, assembled, times, day?.date ?? null, zone?.zone ?? null);
  const ofZone = zoneOfDraft(times, moments.facts, zone, options.timezone);
  const fold = settleFold(times, ofZone.left, ofZone.fact === null ? null : String(ofZone.fact.value));
  const title = titleOfDraft(document, assembled.title, firstWords(document));
  const facts = collectFacts(document, moments.facts, title, ofZone.fact, options);
  const measures = readMeasures(assembled.sections.get("measures") ?? [], document);
  const markers = (piece: EntryPiece): readonly MarkerId[] => moments.markers.get(piece) ?? piece.markers;
  const out = new LinedText();
  const date = ofZone.days.length > 0 ? null : (day?.date ?? null);
  const approximate = isApproximate(document);
  writeFrontMatter({ facts, date, approximate, zone: ofZone.left, layouts, options }, out);
  const notes = draftNotes(assembled, facts, String(title.value));
  writeSections(
    { assembled: { ...assembled, notes }, times: fold.times, markers, measures, zone: ofZone.left },
    out,
  );
  const marked = entries.flatMap((piece) => markers(piece).map((marker) => marker as FactField));
  const has = new Set<FactField>([...facts.map(({ field }) => field), ...marked]);
  // "PST in May" stays with each time, so the zone is not missing.
  if (ofZone.used !== null) has.add("timezone");
  return {
    id: draftId(document.name, String(title.value), ofZone.days[0] ?? day?.date ?? null, part),
    text: out.text,
    lines: out.lines,
    layouts,
    facts: [...facts, ...moments.guessed],
    missing: wanted.filter((field) => !has.has(field)),
    remarks: [
      ...document.remarks,
      ...draftRemarks(assembled, times, day, zone, part, measures),
      ...fold.settled.map(({ line }) => ({
        text: "Clocks were set back in this hour; one of the two was chosen.",
        line,
      })),
    ],
    entries: entries.length,
    entriesWithoutTime: entries.filter((piece) => times.get(piece) == null).length,
    measures: measures.filter(({ kind }) => kind === "measure").length,
  };
}

function collectFacts(
  document: ImportDocument,
  moments: readonly Fact[],
  title: Fact,
  zone: Fact | null,
  options: ImportOptions,
): readonly Fact[] {
  const taken = ["title", "date", "timezone"];
  const given = document.facts.filter(({ field }) => !taken.includes(field));
  const known = new Set(moments.map(({ field }) => field));
  const services = given.some(({ field }) => field === "services")
    ? []
    : servicesNamed(document, options.services);
  const own = given.filter(({ field }) => !known.has(field));
  const facts = [title, ...own, ...moments, ...services, ...(zone === null ? [] : [zone])];
  return facts.filter(
    ({ field, value }) => field !== "severity" || options.severities.includes(String(value)),
  );
}

function isApproximate(document: ImportDocument): boolean {
  return placePieces(document.pieces, document.sections).some(
    ({ piece, section }) =>
      section === "timeline" &&
      (piece.kind === "heading" || piece.kind === "block") &&
      piece.text.length < 400 &&
      /\b(?:all |the )?times? (?:\w+ ){0,3}(?:approximat\w*|estimated?)\b/i.test(piece.text),
  );
}

/** The first prose of a document. */
function firstWords({ pieces }: ImportDocument): string {
  const first = pieces.find((piece) => piece.kind === "block" && piece.type === "paragraph");
  return first?.kind === "block" ? first.text : "";
}
