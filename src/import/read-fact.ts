import { slug } from "../slug.ts";
import { dateText } from "../time/date-text.ts";
import { readZone } from "../time/zone.ts";
import type { Fact, FactField } from "./fact.ts";
import { findDates, localDate } from "./find-dates.ts";
import type { DocumentDates } from "./import-document.ts";
import { isMomentField } from "./moment-field.ts";
import { momentText } from "./moment-text.ts";
import { readTimeAtStart } from "./read-entry-time.ts";

const dateFields = new Set<FactField>(["date", "published", "updated"]);
const nameFields = new Set<FactField>(["authors", "participants", "reviewers"]);
const listFields = new Set<FactField>(["services", "tags", "incidents"]);

/**
 * Reads the value of a field as it is written beside its label. Null where it is not wholly
 * understood: the words then stay in the text.
 */
export function readFact(
  field: FactField,
  label: string,
  written: string,
  line: number,
  dates: DocumentDates,
): Fact | null {
  const text = plainValue(written);
  if (text === "" || text.length > 400) return null;
  const value = contentOf(field, text, dates);
  return value === null ? null : { field, value, how: "read", label, from: text, line };
}

function contentOf(field: FactField, text: string, dates: DocumentDates): string | readonly string[] | null {
  if (isMomentField(field)) return momentOf(text, dates);
  if (dateFields.has(field)) return dateOf(text, dates);
  if (nameFields.has(field)) return namesOf(text);
  if (listFields.has(field)) return listOf(text);
  if (field === "severity") return severityOf(text);
  if (field === "timezone") return readZone(text)?.kind === "zone" ? text : null;
  if (field === "title") return text.includes("\n") ? null : text;
  if (field === "kind")
    return (
      { incident: "incident", "near miss": "near-miss", "near-miss": "near-miss", drill: "drill" }[
        text.toLowerCase()
      ] ?? null
    );
  return null;
}

function momentOf(text: string, dates: DocumentDates): string | null {
  const read = readTimeAtStart(text, dates);
  if (read === null || read.time.relative !== null || read.time.until !== null) return null;
  if (text.slice(read.length).replace(/[\s.,;*_()]/g, "") !== "") return null;
  // A time of day is dated later, where the document has a date at all.
  if (read.time.from.date === null && (read.time.from.clock === null || dates.year === null)) return null;
  return momentText(read.time.from);
}

function dateOf(text: string, dates: DocumentDates): string | null {
  const [found, second] = findDates(text, dates.order);
  if (found === undefined || second !== undefined || found.ambiguous) return null;
  const others = text.slice(0, found.index) + text.slice(found.index + found.length);
  if (/[\p{L}\d]/u.test(others.replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i, ""))) return null;
  const date = localDate(found, dates.year);
  return date === null ? null : dateText(date);
}

/** Names or handles; a sentence is none. */
function namesOf(text: string): readonly string[] | null {
  const names = text
    .replace(/\s*<[^<>\s]+@[^<>\s]+>/g, "")
    .replace(/\[([^\]]+)\]\([^()]*\)/g, "$1")
    .split(/\s*(?:[,;\n&]|\band\b|(?<!\w)-\s|\s\/\s)\s*/)
    .map((name) => name.replace(/^[-*•\s]+|[\s.]+$/g, ""))
    .filter((name) => name !== "");
  const isName = (name: string) =>
    name.length <= 60 && name.split(/\s+/).length <= 6 && !/[:!?<>{}|]/.test(name) && /\p{L}/u.test(name);
  return names.length > 0 && names.length <= 40 && names.every(isName) ? names : null;
}

function listOf(text: string): readonly string[] | null {
  const values = text
    .split(/\s*(?:[,;\n]|\band\b)\s*/)
    .map((value) => value.replace(/^[-*•\s]+|[\s.]+$/g, ""))
    .filter((value) => value !== "");
  const isValue = (value: string) =>
    !/[![\]()<>]/.test(value) && value.length <= 60 && value.split(/\s+/).length <= 5 && slug(value) !== "";
  return values.length > 0 && values.length <= 40 && values.every(isValue) ? values : null;
}

/** "SEV-2", "S1", "P1", "Severity 3", "2 (major)": one of sev1 to sev5. */
function severityOf(text: string): string | null {
  const number = /^\W*(?:sev(?:erity)?|s|p(?:riority)?|level)?[\s:#-]*([0-5])\b(?:\s*[(–—:-].{0,60})?$/i.exec(
    text,
  )?.[1];
  return number === undefined ? null : number === "0" ? "sev1" : `sev${number}`;
}

/** A value without markup around it and without links' addresses where they only repeat a name. */
function plainValue(written: string): string {
  return written
    .trim()
    .replace(/^(\*\*|__|\*|_|`)(.*)\1$/s, "$2")
    .trim();
}
