import { endOf, matchAt } from "./match-at.ts";
import type { Scan } from "./scan.ts";
import { readZone, type ZoneReading } from "./zone.ts";

const SPACE = /\s{0,8}/y;
const UTC = /(?:UTC|GMT)(?![\p{L}\p{N}_/]|[+\u2212]\d)/iuy;
const UTC_AND_OFFSET = /(?:UTC|GMT)[+\-\u2212]\d{1,2}(?::?\d{2})?(?![\p{L}\p{N}_/]|:\d)/iuy;
// "10:00 UTC-10:30 UTC" is a range.
const MORE_OF_A_TIME = /\s{0,2}(?:[ap]\.?m|UTC|GMT)(?![\p{L}\p{N}_])/iuy;
// "10:00 UTC-13:45" too: nothing lies that far west, or off the quarters of an hour.
const NO_WESTERN_OFFSET = /^-(?:1[34]|12:[1-9]|\d\d:(?!00|15|30|45))/;
const PLACE =
  /(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)(?:\/[A-Za-z0-9_+-]{1,31}){1,2}/iy;
const ABBREVIATION = /[A-Z]{2,5}(?![\p{L}\p{N}_/]|[+\u2212]\d)/iuy;
// Those that an ordinary sentence may begin with: "13:30 West of …".
const WORDS: ReadonlySet<string> = new Set([
  "ct",
  "eat",
  "et",
  "ist",
  "met",
  "mt",
  "pt",
  "wat",
  "west",
  "wet",
]);

/** Finds a zone that is written as a word: `UTC`, `UTC+2`, `Europe/Berlin`, `PST`. */
export function scanZoneWord(text: string, at: number, anyCase: boolean): Scan<ZoneReading> | null {
  const space = matchAt(SPACE, text, at);
  const start = space ? endOf(space) : at;
  return scanUtc(text, start) ?? scanPlace(text, start) ?? scanAbbreviation(text, start, anyCase);
}

/** Reads a text that may be a zone where a time ends: countries such as "Japan" and ordinary words are none. */
export function zoneInText(text: string, anyCase: boolean): ZoneReading | null {
  const zone = readZone(text);
  if (!zone) return null;
  if (zone.kind === "zone" && zone.abbreviation === null) return /[/\d]|^UTC$/.test(zone.id) ? zone : null;
  return anyCase || isAbbreviationCase(text) ? zone : null;
}

function scanUtc(text: string, at: number): Scan<ZoneReading> | null {
  const long = matchAt(UTC_AND_OFFSET, text, at);
  const zone = long && !matchAt(MORE_OF_A_TIME, text, endOf(long)) ? readZone(long[0]) : null;
  if (long && zone?.kind === "zone" && !NO_WESTERN_OFFSET.test(zone.id))
    return { value: zone, end: endOf(long) };
  return scanned(matchAt(UTC, text, at), true);
}

function scanPlace(text: string, at: number): Scan<ZoneReading> | null {
  const match = matchAt(PLACE, text, at);
  if (!match) return null;
  // In "Europe/Berlin-14:00" only the beginning is a zone.
  const shorter = match[0].split("-", 1).join("");
  const name = [match[0], shorter].find((candidate) => zoneInText(candidate, true));
  const zone = name === undefined ? null : readZone(name);
  return name !== undefined && zone ? { value: zone, end: at + name.length } : null;
}

function scanAbbreviation(text: string, at: number, anyCase: boolean): Scan<ZoneReading> | null {
  return scanned(matchAt(ABBREVIATION, text, at), anyCase);
}

function scanned(match: RegExpExecArray | null, anyCase: boolean): Scan<ZoneReading> | null {
  if (!match) return null;
  const zone = zoneInText(match[0], anyCase);
  return zone ? { value: zone, end: endOf(match) } : null;
}

function isAbbreviationCase(text: string): boolean {
  if (text === text.toUpperCase()) return true;
  return text === text.toLowerCase() && !WORDS.has(text);
}
