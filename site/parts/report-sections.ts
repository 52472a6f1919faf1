import type { Postmortem, Prose, Section, SectionName } from "../../src/model/postmortem.ts";
import { slug } from "../../src/slug.ts";

/** A section as the page shows it. */
export interface ReportSection extends Section {
  /** Fragment of its heading: "root-cause". */
  readonly id: string;
  /** Whether it is the first of its canonical name, where the derived list of events or measures stands. */
  readonly isFirst: boolean;
}

const TITLES: Readonly<Record<SectionName, string>> = {
  summary: "Summary",
  impact: "Impact",
  symptoms: "Symptoms",
  timeline: "Timeline",
  rootCause: "Root cause",
  resolution: "Resolution",
  measures: "Measures",
  lessons: "Lessons",
};
const ORDER = Object.keys(TITLES) as readonly SectionName[];

/**
 * The sections of a report in document order; parts that were given in the front matter, without a
 * section of their own, stand where the canonical order has them.
 */
export function reportSections(postmortem: Postmortem): readonly ReportSection[] {
  const sections = [...postmortem.sections];
  for (const name of ORDER) {
    const prose = structured(postmortem, name);
    if (prose === null || sections.some((section) => section.name === name)) continue;
    if (prose.html !== "" && sections.some((section) => section.html === prose.html)) continue;
    const after = sections.findIndex(
      (section) => section.name !== null && ORDER.indexOf(section.name) > ORDER.indexOf(name),
    );
    sections.splice(after === -1 ? sections.length : after, 0, { title: TITLES[name], name, ...prose });
  }
  return withIds(sections);
}

function structured(postmortem: Postmortem, name: SectionName): Prose | null {
  const empty = { text: "", html: "" };
  switch (name) {
    case "timeline":
      return postmortem.timeline.length > 0 ? empty : null;
    case "measures":
      return postmortem.measures.length > 0 ? empty : null;
    case "impact":
      return null;
    default:
      return postmortem[name];
  }
}

function withIds(sections: readonly Section[]): readonly ReportSection[] {
  const taken = new Set<string>();
  const names = new Set<SectionName>();
  return sections.map((section) => {
    const isFirst = section.name !== null && !names.has(section.name);
    if (section.name !== null) names.add(section.name);
    const wanted =
      isFirst && section.name !== null ? slug(TITLES[section.name]) : `section-${slug(section.title)}`;
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
    taken.add(id);
    return { ...section, id, isFirst };
  });
}
