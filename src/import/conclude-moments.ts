import type { MarkerId } from "../extract/marker-id.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { AssembledSections } from "./assemble-sections.ts";
import type { Times } from "./date-entries.ts";
import type { ClockReading } from "./entry-time.ts";
import type { Fact } from "./fact.ts";
import { guessMarkers } from "./guess-markers.ts";
import type { ImportDocument } from "./import-document.ts";
import { momentText } from "./moment-text.ts";
import type { EntryPiece, Piece } from "./piece.ts";
import { proseWindow } from "./prose-window.ts";
import { sentencesOf } from "./sentences-of.ts";
import { statedMoments } from "./stated-moments.ts";
import { timeInSentence } from "./time-in-sentence.ts";
import { windowFacts } from "./window-facts.ts";

/** When it began, was noticed and ended, as far as it is said or can be concluded. */
export interface Moments {
  /** For the front matter. */
  readonly facts: readonly Fact[];
  /** Markers of each event, the guessed ones among them. */
  readonly markers: ReadonlyMap<EntryPiece, readonly MarkerId[]>;
  /** What was guessed as a marker, to be told. */
  readonly guessed: readonly Fact[];
}

/** Facts and the original's own markers come first, then a sentence that says from when to when, then the events' words. */
export function concludeMoments(
  document: ImportDocument,
  { sections, notes }: AssembledSections,
  times: Times,
  day: LocalDate | null,
  zone: string | null,
): Moments {
  const entries = [...times.keys()];
  const marked = new Set(entries.flatMap(({ markers }) => markers));
  const stated = statedMoments(document.facts, day, zone);
  const known = new Set<string>([...marked, ...stated.map(({ field }) => field)]);
  const prose = [
    ...(sections.get("summary") ?? []),
    ...(sections.get("impact") ?? []),
    ...(sections.get("timeline") ?? []),
    ...(entries.length === 0 ? notes : []),
  ];
  const window = proseWindow(prose.map(textOf).join("\n\n"), document.dates, day);
  const concluded = window === null ? [] : windowFacts(window, prose, known, zone, isSafe(entries, times));
  const noticed =
    known.has("detected") ||
    concluded.some(({ field }) => field === "detected") ||
    withMarker(entries, times, known)
      ? []
      : noticedIn(notes, document, day, zone);
  const facts = [...stated, ...concluded, ...noticed];
  const withTime = entries.filter((piece) => times.get(piece) != null);
  const guesses = guessMarkers(
    withTime,
    new Set([...known, ...concluded.map(({ field }) => field)] as MarkerId[]),
  );
  const kept = guesses.filter(({ piece, marker }) => keepsOrder(piece, marker, facts, times));
  const markers = new Map(entries.map((piece) => [piece, markersOf(piece, kept)] as const));
  const guessed = kept.map(({ piece, marker, from }): Fact => {
    const time = times.get(piece);
    const value = time == null ? "" : momentText(time.from);
    return {
      field: marker as Fact["field"],
      value,
      how: "guessed",
      from: `the words “${from.trim()}”`,
      line: piece.line,
    };
  });
  return { facts, markers, guessed };
}

/** Whether the events themselves tell of a detection. */
function withMarker(entries: readonly EntryPiece[], times: Times, known: ReadonlySet<string>): boolean {
  const timed = entries.filter((piece) => times.get(piece) != null);
  return guessMarkers(timed, new Set(known) as ReadonlySet<MarkerId>).some(
    ({ marker }) => marker === "detected",
  );
}

/** A section "Detection" that says one time: it was noticed then. */
function noticedIn(
  notes: readonly Piece[],
  document: ImportDocument,
  day: LocalDate | null,
  zone: string | null,
): readonly Fact[] {
  const at = notes.findIndex((piece) => piece.kind === "heading" && /\bdetect(?:ion|ed)\b/i.test(piece.text));
  const next = at === -1 ? undefined : notes[at + 1];
  if (next?.kind !== "block" || next.type !== "paragraph") return [];
  const found = sentencesOf(next.text).flatMap((sentence) => timeInSentence(sentence, document.dates) ?? []);
  const [only, other] = found;
  const date = only?.from.date ?? day;
  if (only === undefined || other !== undefined || date === null) return [];
  const value = momentText({ ...only.from, date, zone: only.from.zone ?? zone });
  return [{ field: "detected", value, how: "guessed", from: `the section “Detection”`, line: next.line }];
}

/** A sentence about another day than all the events is about something else. */
function isSafe(entries: readonly EntryPiece[], times: Times): (reading: ClockReading) => boolean {
  const days = entries.flatMap((piece) => {
    const date = times.get(piece)?.from.date;
    return date == null ? [] : [Date.UTC(date.year, date.month - 1, date.day)];
  });
  return ({ date }) => {
    if (days.length === 0 || date === null) return true;
    const at = Date.UTC(date.year, date.month - 1, date.day);
    return days.some((day) => Math.abs(day - at) <= 2 * 86_400_000);
  };
}

function markersOf(
  piece: EntryPiece,
  guesses: readonly { piece: EntryPiece; marker: MarkerId }[],
): readonly MarkerId[] {
  const own = guesses.filter((guess) => guess.piece === piece).map(({ marker }) => marker);
  return [...piece.markers, ...own.filter((marker) => !piece.markers.includes(marker))];
}

/** A guess must not contradict what the document says: an end before the start is no end. */
function keepsOrder(piece: EntryPiece, marker: MarkerId, facts: readonly Fact[], times: Times): boolean {
  const value = (field: string) => facts.find((fact) => fact.field === field)?.value;
  const time = times.get(piece);
  const own = time == null ? null : comparable(momentText(time.from));
  const started = comparable(value("started"));
  const resolved = comparable(value("resolved"));
  if (own === null) return false;
  if (marker === "started") return resolved === null || own <= resolved;
  if (marker === "resolved" || marker === "mitigated") {
    return (
      (started === null || own >= started) && (marker === "resolved" || resolved === null || own <= resolved)
    );
  }
  return true;
}

/** Local date and time as text that compares; zones are the same nearly always. */
function comparable(moment: unknown): string | null {
  return typeof moment === "string" ? (/\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?/.exec(moment)?.[0] ?? null) : null;
}

function textOf(piece: Piece): string {
  return piece.kind === "block" && piece.type !== "code" && piece.type !== "table" ? piece.text : "";
}
