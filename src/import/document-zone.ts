import { findZoneOfHeading, findZoneOfSentence } from "../extract/zone-phrase.ts";
import { readZone } from "../time/zone.ts";
import type { ImportDocument } from "./import-document.ts";
import type { Piece } from "./piece.ts";

/** The zone of times that do not say it themselves, and where it stands. */
export interface DocumentZone {
  readonly zone: string;
  readonly from: string;
  readonly how: "read" | "guessed";
}

const clockWithZone =
  /\d{1,2}(?::\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)\s*[([]?\s*((?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d{2})?|[A-Z]{2,5}|[A-Z][a-z]+\/[A-Z]\w+)\b/g;
const places: readonly (readonly [RegExp, string])[] = [
  [/\bpacific(?: standard| daylight)? time\b/i, "America/Los_Angeles"],
  [/\beastern(?: standard| daylight)? time\b/i, "America/New_York"],
  [/\bcentral european(?: summer)? time\b/i, "Europe/Berlin"],
  [
    /\b(?:berlin|german) time\b|\blocal time \((?:berlin|germany)\)|\btimes?\b[^.\n]{0,30}\(?\bberlin\b/i,
    "Europe/Berlin",
  ],
  [/\b(?:london|uk) time\b/i, "Europe/London"],
];

/** The zone that a document names once for its times; else the only one that it names beside a time. */
export function documentZone(document: ImportDocument): DocumentZone | null {
  const stated = document.facts.find(({ field }) => field === "timezone");
  if (typeof stated?.value === "string") return { zone: stated.value, from: stated.from, how: "read" };
  for (const text of textsOf(document.pieces)) {
    const zone = zoneNamed(text);
    if (zone !== null) return { zone, from: text.slice(0, 80), how: "read" };
  }
  if (document.zoneOfAll !== null)
    return { zone: document.zoneOfAll, from: "the text around the incidents", how: "read" };
  const beside = new Set<string>();
  for (const text of textsOf(document.pieces)) {
    for (const match of text.matchAll(clockWithZone)) {
      const zone = (match[1] ?? "").replace(/\s/g, "");
      if (readZone(zone) !== null) beside.add(zone);
    }
  }
  for (const { value } of document.facts) {
    const zone = typeof value === "string" ? / ([A-Z]\S+)$/.exec(value)?.[1] : undefined;
    if (zone !== undefined && readZone(zone) !== null) beside.add(zone);
  }
  const [only, ...others] = beside;
  return only === undefined || others.length > 0
    ? null
    : { zone: only, from: `a time in ${only}`, how: "guessed" };
}

/** The zone that a heading or a sentence names for the times below it. */
export function zoneNamed(text: string): string | null {
  const plain = text.replace(/[*_`]/g, "");
  const found =
    findZoneOfSentence(plain) ?? findZoneOfHeading(plain.split("\n")[0] ?? "") ?? looseSentence(plain);
  return (
    found ??
    places.find(([pattern]) => /\btimes?\b/i.test(plain) && plain.length < 300 && pattern.test(plain))?.[1] ??
    null
  );
}

/** "…, and all times are in UTC." */
function looseSentence(text: string): string | null {
  const match =
    /(?:^|[.,;:(]\s*|\band |\b(?:[Aa]ll|[Tt]he|[Tt]hese) )[Tt]imes?(?:tamps?)?\b[^.\n]{0,60}?\b((?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d{2})?|[A-Z]{3,5}|[A-Z][a-z]+\/[A-Z]\w+)\b/.exec(
      text.replace(/\s*\n\s*/g, " "),
    );
  const zone = match?.[1]?.replace(/\s/g, "") ?? null;
  return zone !== null && readZone(zone) !== null ? zone : null;
}

function textsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === "heading") return [piece.text];
    if (piece.kind === "entry")
      return [piece.text, `${piece.time?.written ?? ""}`, ...piece.blocks.map(({ text }) => text)];
    return piece.kind === "block" && piece.type !== "code" && piece.type !== "definition" ? [piece.text] : [];
  });
}
