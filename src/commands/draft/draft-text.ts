import type { Config } from "../../config/config.ts";
import { isRecord } from "../../extract/is-record.ts";
import type { SectionName } from "../../extract/section.ts";
import { sectionLookup } from "../../extract/section-names.ts";
import { rankOfKey } from "../../format/key-order.ts";
import { setFrontMatter } from "../../parse/set-front-matter.ts";
import { containedMarkdown } from "./contained-markdown.ts";
import type { Facts } from "./facts.ts";
import { type GivenMeasure, measuresSection } from "./measures-section.ts";
import { placeSections } from "./place-sections.ts";
import { type GivenEntry, timelineSection } from "./timeline-section.ts";

/** Where facts come from, for messages: "incident.json", "standard input", "the command line". */
export interface DraftOptions {
  readonly config: Config;
  readonly source: string;
}

/**
 * The text of a new report: a template with facts in its front matter and below its headings. What
 * the template says besides stays as it is. The facts must have been checked.
 */
export function draftText(template: string, facts: Facts, { config, source }: DraftOptions): string {
  const measures = Array.isArray(facts.measures)
    ? measuresSection(facts.measures as readonly GivenMeasure[], config.trackers)
    : undefined;
  const sections = sectionsOf(facts, source);
  // Measures in the front matter and a heading for them would be two answers to one question.
  if (measures !== undefined) sections.set("measures", measures);
  // A template may say that its reports begin in review; whatever it says, none is published unread.
  const status = facts.status ?? (/^status[ \t]*:/m.test(template) ? undefined : "draft");
  const front = frontMatterOf({ ...facts, status });
  if (measures === null) front.set("measures", facts.measures);
  const windows = /^\uFEFF?---[ \t]*\r\n/.test(template);
  const filled = setFrontMatter(template, front);
  return sections.size === 0
    ? filled
    : placeSections(filled, sections, sectionLookup(config.sections), windows);
}

function frontMatterOf(facts: Facts): Map<string, unknown> {
  const { impact } = facts;
  const { text: _section, ...quantities } = isRecord(impact) ? impact : {};
  const all: Facts = { ...facts, impact: Object.keys(quantities).length > 0 ? quantities : undefined };
  const given = Object.entries(all).filter(([key, value]) => value !== undefined && !sectionKeys.has(key));
  return new Map(given.sort(([a], [b]) => rankOfKey(a) - rankOfKey(b)));
}

const sectionKeys = new Set([
  "summary",
  "symptoms",
  "timeline",
  "rootCause",
  "resolution",
  "measures",
  "lessons",
]);

function sectionsOf(facts: Facts, source: string): Map<SectionName, string | null> {
  const sections = new Map<SectionName, string | null>();
  const { impact, timeline } = facts;
  const prose: Facts = { ...facts, impact: isRecord(impact) ? impact.text : undefined };
  for (const name of ["summary", "impact", "symptoms", "rootCause", "resolution", "lessons"] as const) {
    const { [name]: text } = prose;
    if (typeof text === "string") sections.set(name, containedMarkdown(text));
  }
  if (Array.isArray(timeline))
    sections.set("timeline", timelineSection(timeline as readonly GivenEntry[], source));
  return sections;
}
