import { plainHeading } from "../extract/section-names.ts";
import { findDates } from "./find-dates.ts";
import type { ImportDocument } from "./import-document.ts";
import type { Piece } from "./piece.ts";
import { placePieces } from "./placed-pieces.ts";
import { proseWindow } from "./prose-window.ts";

const incidentWords =
  /post[- ]?mortems?\b|\bincidents?\b|\boutages?\b|\brca\b|root cause|\bdown(?:time)?\b|\bfail(?:ed|ure|ures|ing)?\b|\bdisruption\b|\bdegrad|\bbreach|\bcrash|\bunavailab|\bbroken?\b|\bloss\b|\berrors?\b|\bissue summary\b|\bcorrupt/i;
const guides =
  /\bhow[- ]to\b|\bguide(?:lines?)?\b|\btemplate\b|\brunbooks?\b|\bplaybooks?\b|\bpolic(?:y|ies)\b|\bchecklists?\b|\bbest practices?\b|\brelease notes?\b|\bchange ?log\b|\badr\b|\bdecision record\b|\breadme\b|\bhandbook\b|\bglossary\b|\bfaq\b|\bcontributing\b|\bcode of conduct\b|\broadmap\b|\bwriting (?:a|an|good|your|post)\b|\bintroduction to\b|\btutorial\b|\bonboarding\b|\bseverity levels?\b/i;
const papers =
  /\bmeeting\b|\bminutes\b|\bagenda\b|\bprocess\b|\bprocedures?\b|\bproposal\b|\brfc\b|\bindex\b|\bdefinitions?\b|\bwhat is\b|\bexercises?\b|\brota\b/i;
const plans = /\bplan\b|\bgame ?days?\b|\binvitation\b/i;
const past =
  /\b(?:was|were|had|did|went|began|became|saw|found|took|came|led|lost|broke|ran|lasted|occurred|\p{L}{3,}ed)\b/giu;
const rules = /\b(?:should|must|shall|may|can|ensure|always|never|make sure|use|will be)\b/gi;
const placeholders =
  /\[(?:your|insert|describe|add|enter|fill|link|name|date|title|time|who|what|when|incident|yyyy)[^\]\n]{0,80}\](?!\()|<(?:your|insert|describe|add|enter|fill|link|name|date|title|time|who|what|incident|yyyy)[^>\n]{0,80}>|\{\{[^}]*\}\}|\bYYYY[-/]?MM|\bHH:MM\b|\bXX:XX\b|\b(?:TBD|TODO|XXX)\b|_{4,}/gi;

/** Whether a document tells of an incident, and if not a sentence that says why. */
export function whyNoIncident(document: ImportDocument): string | null {
  const placed = placePieces(document.pieces, document.sections);
  const text = placed.map(({ piece }) => textOf(piece)).join("\n\n");
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  if (words < 12) return "It has hardly any words.";
  const title = placed.find(({ section }) => section === "title")?.piece;
  const name = `${title === undefined ? "" : textOf(title)} ${document.name.replace(/[-_]/g, " ")}`;
  const timed = document.pieces.filter((piece) => piece.kind === "entry" && piece.time !== null).length;
  const evidence = evidenceOf(document, placed, text, timed);
  const unfilled = (text.match(placeholders) ?? []).length + emptySections(document.pieces);
  if (unfilled >= 4 && unfilled >= words * 0.03 && timed < 2) {
    return "It is a template that was not filled in.";
  }
  const isGuide = guides.test(name);
  const named = incidentWords.test(name) && !isGuide ? 1.5 : 0;
  const score = evidence.score + named - penalty(name) - (timed >= 5 && penalty(name) > 0 ? 1.5 : 0);
  // A note of a few lines has no sections.
  const isPaper = isGuide || penalty(name) > 0;
  const isNote = words < 120 && evidence.clocks >= 2 && !isPaper && document.dates.first !== null;
  if (score >= (isNote ? 1.5 : 4) && evidence.hasEvent) return null;
  if (isPaper) return "It describes how something is done, not something that happened.";
  return evidence.told < 1.2
    ? "It does not tell of anything that happened: hardly a sentence is in the past tense, and no times are given."
    : "It has neither times nor the sections of an incident report.";
}

/** A plan or a guide may have times and sections of its own. */
function penalty(name: string): number {
  // "Dispatch plan was empty" tells of something.
  if (
    /\b(?:was|were|could not|couldn't|did not|didn't|failed|broke|crashed|lost|went|\p{L}{3,}ed)\b/iu.test(
      name,
    )
  )
    return 0;
  if (plans.test(name)) return 5;
  // "2.3.1 / 2016-11-09" is a release.
  if (guides.test(name) || /^\W*v?\d+\.\d+\.\d+\b/.test(name)) return 4;
  return papers.test(name) ? 3 : 0;
}

interface Evidence {
  readonly score: number;
  /** Words in the past tense of a hundred. */
  readonly told: number;
  /** Times of day in the prose. */
  readonly clocks: number;
  /** A time, a moment or a section of a report: without any of them it is an essay. */
  readonly hasEvent: boolean;
}

function evidenceOf(
  document: ImportDocument,
  placed: ReturnType<typeof placePieces>,
  text: string,
  timed: number,
): Evidence {
  const prose = text.replace(/`[^`]*`|https?:\/\/\S+|^\s*#.*$/gm, " ");
  const words = Math.max(1, prose.split(/\s+/).length);
  const told = (((prose.match(past) ?? []).length - 0.5 * (prose.match(rules) ?? []).length) / words) * 100;
  const sections = new Set(placed.flatMap(({ begins, guessed }) => (guessed ? [] : begins)));
  const hasMoment = document.facts.some(({ field }) =>
    ["started", "resolved", "detected", "mitigated", "severity"].includes(field),
  );
  const hasDate = document.facts.some(({ field }) => field === "date");
  const window = proseWindow(text, document.dates, null);
  const howTos = document.pieces.filter(
    (piece) =>
      piece.kind === "heading" &&
      /^\W*(?:when (?:do|to|should)|how (?:do|does|to|should)|what belongs|who should)\b(?!.*\b(?:fix|notice|detect|find|found))/i.test(
        piece.text,
      ),
  );
  const days = new Set(
    document.pieces.flatMap((piece) =>
      piece.kind === "heading" ? findDates(piece.text, document.dates.order).map(({ day }) => day) : [],
    ),
  );
  const score =
    (days.size >= 2 ? 1.5 : 0) -
    (howTos.length >= 2 ? 3 : 0) +
    (timed >= 5 ? 4 : timed >= 2 ? 2.5 : timed) +
    (window === null ? 0 : 2) +
    (hasMoment ? 1.5 : hasDate ? 0.5 : 0) +
    (sections.has("timeline") ? 0.5 : 0) +
    (sections.has("rootCause") ? 1 : 0) +
    (sections.has("impact") ? 0.5 : 0) +
    (sections.has("resolution") ? 0.5 : 0) +
    (sections.has("measures") ? 0.5 : 0) +
    (sections.has("lessons") ? 0.5 : 0) +
    (told >= 5 ? 3 : told >= 3 ? 2 : told >= 1.5 ? 1 : told < 0.5 && timed < 3 ? -2 : 0);
  const clocks = (prose.match(/\b\d{1,2}[:h]\d{2}\b|\b\d{1,2} ?[ap]m\b/gi) ?? []).length;
  const parts = (["timeline", "rootCause", "impact", "resolution", "measures"] as const).filter((name) =>
    sections.has(name),
  );
  const hasEvent = timed > 0 || window !== null || hasMoment || hasDate || clocks > 0 || parts.length > 1;
  return { score, told, clocks, hasEvent };
}

/** Headings with nothing below them but other headings of their level, comments or prompts. */
function emptySections(pieces: readonly Piece[]): number {
  return pieces.filter((piece, index) => {
    const next = pieces[index + 1];
    if (piece.kind !== "heading" || piece.label) return false;
    if (next === undefined) return true;
    if (next.kind === "heading") return next.depth <= piece.depth && plainHeading(piece.text) !== "";
    return next.kind === "block" && next.type === "html" && next.text.startsWith("<!--");
  }).length;
}

function textOf(piece: Piece): string {
  if (piece.kind === "heading") return piece.text;
  if (piece.kind === "entry") return `${piece.text}\n${piece.blocks.map(({ text }) => text).join("\n")}`;
  if (piece.kind === "day" || piece.type === "code" || piece.type === "definition") return "";
  return piece.text.replace(/<!--[\s\S]*?-->/g, " ");
}
