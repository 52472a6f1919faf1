import { readZone } from "../time/zone.ts";

/**
 * The zone that a sentence, heading or column names for the times below it: "All times in CET",
 * "Timeline (UTC)", "Time (PST)", "times are given in Europe/Berlin". Null where it names none.
 */
export function findZonePhrase(text: string): string | null {
  const short = text.slice(0, 300);
  const bracketed =
    /[([]\s*(?:all\s+)?(?:times?\s+)?(?:are\s+)?(?:in\s+)?([A-Za-z][\w/+:−-]{0,40})\s*[)\]]/gi;
  for (const match of short.matchAll(bracketed)) {
    const zone = zoneOf(match[1]);
    if (zone !== null) return zone;
  }
  if (!/\btimes?\b|\btime ?zone\b/i.test(short)) return null;
  for (const match of short.matchAll(
    /\b(?:in|is|are|times?|zone|:)\s+(?:local\s+)?\(?([A-Z][\w/+:−-]{0,40})/g,
  )) {
    const zone = zoneOf(match[1]);
    if (zone !== null) return zone;
  }
  return null;
}

function zoneOf(word: string | undefined): string | null {
  if (word === undefined) return null;
  const name = word.replace(/[.,;:]+$/, "");
  return readZone(name) === null ? null : name;
}
