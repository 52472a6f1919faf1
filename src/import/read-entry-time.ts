import { dateText } from "../time/date-text.ts";
import { addDays } from "../time/local-time.ts";
import { readTimePrefix, type TimePrefix } from "../time/read-time-prefix.ts";
import { readZone } from "../time/zone.ts";
import { clockReading, type EntryTime } from "./entry-time.ts";
import { findDates, localDate } from "./find-dates.ts";
import type { DocumentDates } from "./import-document.ts";
import { readRelativeTime } from "./relative-time.ts";

/** A time at the beginning of a text, and where the text goes on. */
export interface TimeAtStart {
  readonly time: EntryTime;
  readonly length: number;
}

/** Characters of a text that may belong to its time. */
const longest = 140;
const preposition =
  /^(?:(?:on|at|by|from|since|until|between|starting(?: at)?|approx(?:imately|\.)?|around|about|roughly|circa|ca?\.|just (?:after|before)|shortly (?:after|before))\s+){0,3}/i;
const hedge = /approx|around|about|roughly|circa|\bca?\.|just|shortly|~|≈/i;

/**
 * Reads the time that a text of Markdown begins with, in whatever form people write it, bold or in
 * brackets too; null where it begins with none. Month names, ordinals and numbers are put into the
 * form of the format first; the rest (ranges, zones, second readings) is what every timeline has.
 */
export function readTimeAtStart(text: string, dates: DocumentDates): TimeAtStart | null {
  const lead = /^[\s>]*/.exec(text)?.[0].length ?? 0;
  const words = preposition.exec(text.slice(lead, lead + 60))?.[0] ?? "";
  const start = lead + words.length;
  const head = text.slice(start, start + longest).split("\n")[0] ?? "";
  const normal = normalise(head, dates, /between\s*$/i.test(words));
  const prefix = readTimePrefix(normal.text);
  if (prefix === null || prefix.from.unknown) {
    return words === "" ? readRelativeTime(text, lead) : null;
  }
  if (!isTime(prefix) || (words !== "" && prefix.from.clock === null && prefix.from.date === null))
    return null;
  const length = start + normal.originalLength(prefix.length);
  const hour = /^\s*(?:Uhr|hrs?|hours)\b\.?/.exec(text.slice(length))?.[0].length ?? 0;
  const zone = trailingZone(text, length + hour, prefix);
  const end = length + hour + zone.length;
  const vague = vagueness.exec(text.slice(end))?.[0] ?? "";
  const isHedged = hedge.test(words) || vague !== "" || /^\W{0,3}\d{1,2}:\d{2} ?-?ish\b/.test(head);
  return {
    time: entryTime(prefix, text.slice(lead, length).trim(), isHedged, zone.zone),
    length: end + vague.length,
  };
}

/** "13:02-ish", "13:02 (approx)" */
const vagueness = /^-?ish\b|^\s*\((?:approx(?:\.|imately)?|about|ca?\.?|estimated?|est\.?)\)/i;

/** A lone number is no time, and neither is an impossible one. */
function isTime({ from }: TimePrefix): boolean {
  return from.problem === null && (from.clock !== null || from.date !== null);
}

function entryTime(prefix: TimePrefix, written: string, hedged: boolean, zone: string | null): EntryTime {
  const from = clockReading(prefix.from);
  return {
    from: { ...from, approximate: from.approximate || hedged, zone: from.zone ?? zone },
    until: prefix.until === null || prefix.until.problem !== null ? null : clockReading(prefix.until),
    relative: null,
    alternative: prefix.from.alternative?.text ?? null,
    written,
    dateAbove: null,
    zoneAbove: null,
  };
}

/** "10:00 CET / 09:00 UTC": the second reading is said again and left to the words. */
function trailingZone(
  text: string,
  at: number,
  { from }: TimePrefix,
): { zone: string | null; length: number } {
  if (from.zone !== null || from.clock === null) return { zone: null, length: 0 };
  const match =
    /^\s*[([]?\s*((?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d{2})?|[A-Z]{2,5})(?:\s*(?:time|timezone))?\s*[)\]]?(?![\w/])/.exec(
      text.slice(at),
    );
  const zone = match?.[1]?.replace(/\s/g, "") ?? null;
  return zone !== null && readZone(zone) !== null
    ? { zone, length: match?.[0].length ?? 0 }
    : { zone: null, length: 0 };
}

interface Normal {
  readonly text: string;
  /** How many characters of the original a number of characters of the text stand for. */
  readonly originalLength: (length: number) => number;
}

interface Replacement {
  readonly index: number;
  readonly length: number;
  readonly text: string;
}

function normalise(head: string, dates: DocumentDates, isBetween: boolean): Normal {
  const replacements = [
    ...dateReplacements(head, dates),
    ...countedDay(head, dates),
    ...clockReplacements(head, dates),
    ...(isBetween ? endOfRange(head) : []),
  ].sort((a, b) => a.index - b.index);
  let text = "";
  let at = 0;
  // Where each character of the text ends in the original.
  const ends: number[] = [];
  const copy = (until: number): void => {
    for (; at < until; at++) {
      text += head[at];
      ends.push(at + 1);
    }
  };
  for (const { index, length, text: replacement } of replacements) {
    if (index < at) continue;
    copy(index);
    text += replacement;
    at = index + length;
    for (let count = 0; count < replacement.length; count++) ends.push(at);
  }
  copy(head.length);
  return { text, originalLength: (length) => (length === 0 ? 0 : (ends[length - 1] ?? head.length)) };
}

/** "13:00 and 13:40", behind "between": a range. */
function endOfRange(head: string): Replacement[] {
  const found = /^((?:\*\*)?[^a-z]{0,24}?\d[^,;]{0,24}?\s+)and(?=\s+[~\d])/i.exec(head);
  return found === null ? [] : [{ index: found[1]?.length ?? 0, length: 3, text: "to" }];
}

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** "Monday 13:02" and "Day 2, 13:02": the day is counted from a date that the document names. */
function countedDay(head: string, dates: DocumentDates): Replacement[] {
  const day = /^day (\d{1,2})\s*[,:–—-]?\s+(?=~?\d{1,2}[:.h]\d{2})/i.exec(head);
  if (day !== null && dates.dayOne !== null) {
    const date = addDays(dates.dayOne, Number(day[1]) - 1);
    return [{ index: 0, length: day[0].length, text: `${dateText(date)} ` }];
  }
  const named =
    /^(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs?)?\.?\s*[,:–—-]?\s+(?:at\s+)?(?=~?\d{1,2}[:.h]\d{2}|\d{1,2}\s?[ap]m)/i.exec(
      head,
    );
  if (named === null || dates.first === null) return [];
  const { year, month, day: from } = dates.first;
  const start = new Date(Date.UTC(year, month - 1, from)).getUTCDay();
  const wanted = weekdays.indexOf((named[1] ?? "").toLowerCase());
  const date = addDays(dates.first, (wanted - start + 7) % 7);
  return [{ index: 0, length: named[0].length, text: `${dateText(date)} ` }];
}

function dateReplacements(head: string, dates: DocumentDates): Replacement[] {
  return findDates(head, dates.order).flatMap((found) => {
    const date = found.ambiguous ? null : localDate(found, dates.year);
    if (date === null) return [];
    const behind =
      /^(?:\s*[([]?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[)\]]?)?\s*(?:,|@|at|-|–|—|\|)?\s*(?=~?\d{1,2}[:.h]\d{2}|\d{1,2}\s?[ap]\.?m)/i.exec(
        head.slice(found.index + found.length),
      );
    const length = found.length + (behind?.[0].length ?? 0);
    return [{ index: found.index, length, text: dateText(date) + (behind === null ? "" : " ") }];
  });
}

/** "13.06 UTC", "1306 UTC", "13h06m", "13:06h": as 13:06. */
function clockReplacements(head: string, { dottedClocks }: DocumentDates): Replacement[] {
  const lead = dottedClocks ? [...head.matchAll(/^([01]?\d|2[0-3])\.([0-5]\d)(?=\s)/g)] : [];
  const dotted = [
    ...head.matchAll(
      /(?<![\d.:/-])([01]?\d|2[0-3])\.([0-5]\d)(?=\s*(?:[ap]\.?m\b|UTC|GMT|CES?T|[–—:-]|$))(?![\d.])/gi,
    ),
  ];
  const packed = [
    ...head.matchAll(
      /(?<![\d.:/-])([01]\d|2[0-3])([0-5]\d)(?:\s?h(?:rs|ours)?\b|(?=\s*(?:UTC|GMT|Z|[A-Z]{1,2}[SD]T|CES?T)\b))/g,
    ),
  ];
  const ish = [...head.matchAll(/(?<![\w.:/-])([01]?\d|2[0-3]):([0-5]\d) ?-?ish\b/g)];
  const lettered = [...head.matchAll(/(?<![\w.:/-])([01]?\d|2[0-3])h([0-5]\d)(?!\w)/g)];
  const named = [...head.matchAll(/(?<![\w-])(?:noon|midday|midnight)\b/gi)].map((match) => ({
    index: match.index,
    length: match[0].length,
    text: /midnight/i.test(match[0]) ? "00:00" : "12:00",
  }));
  const clocks = [...lead, ...ish, ...lettered, ...dotted, ...packed].map((match) => ({
    index: match.index,
    length: match[0].length,
    text: `${(match[1] ?? "").padStart(2, "0")}:${match[2]}`,
  }));
  return [...clocks, ...named];
}
