import { placeOf } from "../extract/place-of.ts";
import type { Report } from "../extract/report.ts";
import type { DocumentSection, SectionName } from "../extract/section.ts";
import { plainHeading, sectionTitles } from "../extract/section-names.ts";
import type { Rule, Say } from "../validate/rule.ts";

const structured = [
  "summary",
  "symptoms",
  "timeline",
  "rootCause",
  "resolution",
  "measures",
  "lessons",
] as const;

export const rule: Rule = {
  id: "section-duplicate",
  group: "sections",
  level: "error",
  summary:
    "The same heading twice, a section given both as prose and in the front matter, or two titles that differ.",
  why: "Of two answers to one question readers find one, and cannot know which is right.",
  examples: {
    bad: "## Impact\n\nOne checkout in five failed.\n\n## Impact\n\n214 orders were lost.\n",
    good: "## Impact\n\nOne checkout in five failed, and 214 orders were lost.\n",
  },
  check({ report }, say) {
    if (report === null) return;
    checkHeadings(report, say);
    checkBothWays(report, say);
    checkTitle(report, say);
  },
};

function checkHeadings(report: Report, say: Say): void {
  const first = new Map<string, DocumentSection>();
  for (const section of report.sections) {
    if (section.heading === null) continue;
    const key = plainHeading(section.title);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, section);
      continue;
    }
    say(section.place, `Unexpected second section “${section.title}”`, {
      note: `The first is on line ${earlier.place.line}. Join the two, or give this one another name.`,
      cause: { reason: "The first section of that name", place: earlier.place },
    });
  }
}

function checkBothWays(report: Report, say: Say): void {
  for (const name of structured) {
    if (report.frontMatter[name] === undefined) continue;
    const [part] = report.parts.get(name as SectionName) ?? [];
    if (part === undefined) continue;
    const key = report.keyPlaces.get(`/${name}`);
    say(
      part.section.place,
      `Unexpected section “${part.section.title}”, which the front matter gives as \`${name}\``,
      {
        note: `Keep one of them: the section ${sectionTitles[name]} or the key.`,
        ...(key !== undefined && { cause: { reason: `\`${name}\` in the front matter`, place: key } }),
      },
    );
  }
}

function checkTitle(report: Report, say: Say): void {
  const { title } = report.frontMatter;
  if (report.heading === null || typeof title !== "string") return;
  if (fold(title) === fold(report.heading.text)) return;
  const place = placeOf(report.heading.heading);
  const key = report.places.get("/title");
  say(place, `Unexpected heading “${report.heading.text}”, expected the title “${title}”`, {
    note: "Leave the level-1 heading out, or make both the same.",
    ...(key !== undefined && { cause: { reason: "`title` in the front matter", place: key } }),
  });
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s*_`]+/g, " ")
    .trim();
}
