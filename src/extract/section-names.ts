import { trimEndOf } from "../trim-end.ts";
import type { SectionName } from "./section.ts";
import { lessonParts, sectionAliases } from "./section-aliases.ts";

/** What pages and messages call the canonical sections. */
export const sectionTitles: Readonly<Record<SectionName, string>> = {
  summary: "Summary",
  impact: "Impact",
  symptoms: "Symptoms",
  timeline: "Timeline",
  rootCause: "Root cause",
  resolution: "Resolution",
  measures: "Measures",
  lessons: "Lessons",
};

/** Looks up the canonical sections that a heading stands for: none, one, or both of a combined heading. */
export type SectionLookup = (heading: string) => readonly SectionName[];

/** Makes a look-up of the usual aliases and a library's own. */
export function sectionLookup(own: Readonly<Record<string, readonly string[]>>): SectionLookup {
  const names = new Map<string, SectionName>();
  for (const part of lessonParts) names.set(part, "lessons");
  for (const [name, list] of Object.entries(sectionAliases)) {
    for (const alias of list) names.set(alias, name as SectionName);
  }
  for (const [name, list] of Object.entries(own)) {
    for (const alias of list) names.set(plainHeading(alias), name as SectionName);
  }
  return (heading) => find(plainHeading(heading), names);
}

function find(heading: string, names: ReadonlyMap<string, SectionName>): readonly SectionName[] {
  const whole = names.get(heading) ?? names.get(heading.replace(/\s*(?:\([^()]*\)|\[[^[\]]*\])$/, ""));
  if (whole !== undefined) return [whole];
  const parts = heading.split(/\s*(?:,|\/|&|\+| and )\s*/).map((part) => names.get(part));
  if (parts.length < 2) return [];
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? [...new Set(known)] : [];
}

/** A heading without what does not matter: case, emoji, numbering, trailing colons and hashes, kinds of quotes. */
export function plainHeading(heading: string): string {
  const short = heading
    .slice(0, 200)
    .toLowerCase()
    .replace(/:[a-z0-9_+-]{2,40}:/g, " ")
    .replace(/\d\u{FE0F}?\u{20E3}/gu, " ")
    .replace(
      /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}|\u{20E3}/gu,
      " ",
    )
    .replace(/[’‘]/g, "'")
    .replace(/[*_`]/g, "")
    .replace(/\s*\{#[\w-]{1,80}\}\s*$/, "")
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[-–—•])\s+/, "")
    .replace(/\s+&\s+/g, " and ")
    .replace(/\s+/g, " ");
  return trimEndOf(short.trim(), ":#.?!–—-");
}
