import { readZone } from "../time/zone.ts";

/** An abbreviation, UTC with or without an offset, or an IANA name with its slash: no word of a sentence. */
const zone =
  "((?:UTC|GMT)(?:\\s?[+−-]\\s?\\d{1,2}(?::?\\d{2})?)?|[A-Z]{3,5}|[A-Z][A-Za-z_]+(?:/[A-Za-z_+-]+){1,2}|[+−-]\\d{2}:?\\d{2})";
const sentence = new RegExp(
  `(?:^|[.;:([]\\s*|from here on )(?:all |the |these )?times?(?:tamps?)?(?: ?zone)?(?: (?:are|is|below|here|shown|given|listed|stated|noted|used|in the timeline)){0,4}(?: in| :|:)?(?: all)? (?:local )?${zone}(?![\\w/])`,
  "i",
);
const bracketed = new RegExp(`[([]\\s*(?:all )?(?:times? )?(?:are )?(?:in )?${zone}\\s*[)\\]]`, "i");
const column = new RegExp(
  `^(?:(?:date|day|time|times|when|timestamp|start|end|until|from|to|and|&|/|,|in|all|local|\\s)*)[([]?(?:\\s|all|times|in)*${zone}\\s*[)\\]]?(?:\\s+times?)?$`,
  "i",
);

/** The zone that a sentence names for the times below it: "All times in CET", "Time zone: UTC". */
export function findZoneOfSentence(text: string): string | null {
  return zoneIn(sentence, text);
}

/** The zone that a heading names: "Timeline (UTC)", "Timeline, all times in Europe/Berlin". */
export function findZoneOfHeading(text: string): string | null {
  return zoneIn(bracketed, text) ?? zoneIn(sentence, text.replace(/^[^,–—-]*[,–—-]\s*/, ""));
}

/** The zone that the header of a column of times names: "Time (UTC)", "UTC", "Date and time in CET". */
export function findZoneOfColumn(text: string): string | null {
  return zoneIn(column, text);
}

function zoneIn(pattern: RegExp, text: string): string | null {
  const word = pattern.exec(text.slice(0, 300).replace(/\s+/g, " ").trim())?.[1];
  // "i" lets the words around be of any case; an abbreviation is in capitals.
  if (word === undefined || (!word.includes("/") && word !== word.toUpperCase())) return null;
  return readZone(word.replace(/\s/g, "")) === null ? null : word.replace(/\s/g, "");
}
