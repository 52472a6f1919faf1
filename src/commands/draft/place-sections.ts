import type { DocumentSection, SectionName } from "../../extract/section.ts";
import { type SectionLookup, sectionTitles } from "../../extract/section-names.ts";
import { cutSections } from "../../extract/sections.ts";
import { parseReport } from "../../parse/parse-report.ts";

/**
 * Puts texts below the headings of a report that stand for them, in place of what stands there;
 * behind the last section, with a heading, where there is none. A null takes the heading out.
 */
export function placeSections(
  report: string,
  texts: ReadonlyMap<SectionName, string | null>,
  lookup: SectionLookup,
  windows: boolean,
): string {
  const { tree } = parseReport("template", report, 100);
  const { sections } = cutSections(tree, lookup);
  const places = sections.map((section, index) => ({
    section,
    start: startOf(section),
    end: sections[index + 1] === undefined ? report.length : startOf(sections[index + 1]),
  }));
  const left = new Map(texts);
  let placed = report.slice(0, places[0]?.start ?? report.length);
  for (const { section, start, end } of places) {
    const own = section.names.filter((name) => left.has(name));
    const written = own.length === 0 ? report.slice(start, end) : filled(report, section, own, left);
    placed += windows ? written.replace(/\r?\n/g, "\r\n") : written;
    for (const name of own) left.delete(name);
  }
  for (const [name, text] of left) {
    if (text === null) continue;
    const added = `\n\n## ${sectionTitles[name]}\n\n${text}\n`;
    placed = placed.trimEnd() + (windows ? added.replace(/\n/g, "\r\n") : added);
  }
  return `${placed.trimEnd()}${windows ? "\r\n" : "\n"}`;
}

function startOf(section: DocumentSection | undefined): number {
  const node = section?.heading ?? section?.nodes[0];
  return node?.position?.start.offset ?? 0;
}

/** A section with its heading and new text; a combined heading has a sub-heading for each of its texts. */
function filled(
  report: string,
  { heading, names }: DocumentSection,
  own: readonly SectionName[],
  texts: ReadonlyMap<SectionName, string | null>,
): string {
  const given = own.flatMap((name) => {
    const text = texts.get(name) ?? null;
    return text === null ? [] : [{ name, text }];
  });
  if (given.length === 0 && names.length === own.length) return "";
  const { position } = heading ?? {};
  const title = report.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const parts = given.map(({ name, text }) =>
    names.length < 2 ? text : `### ${sectionTitles[name]}\n\n${text}`,
  );
  return `${[title, ...parts].filter((part) => part !== "").join("\n\n")}\n\n`;
}
