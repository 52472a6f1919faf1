import type { Report } from "../extract/report.ts";
import type { SectionName } from "../extract/section.ts";
import { plainHeading, sectionTitles } from "../extract/section-names.ts";
import type { Rule, Subject } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";

export const rule: Rule = {
  id: "incomplete-for-severity",
  group: "severity",
  level: "error",
  summary: "A report without what the library requires of its severity.",
  why: "A library asks more of its worst incidents; what is missing there is what readers come for.",
  examples: {
    bad: "---\nseverity: sev1\nimpact: { requests: 12 % }\n---\n",
    good: "---\nseverity: sev1\nimpact: { requests: 12 %, users: unknown }\n---\n",
  },
  check(subject, say) {
    const { report, config } = subject;
    if (report === null || report.kind === "near-miss" || report.kind === "drill") return;
    const severity = config.severities.find(({ id }) => id === report.record.severity);
    for (const required of severity?.requires ?? []) {
      if (!isMissing(required, report) || isToldOtherwise(required, subject)) continue;
      const section = sectionOf(required);
      const what = section === null ? `\`${required}\`` : `section ${sectionTitles[section]}`;
      const name = severity?.name === severity?.id ? "" : ` (${severity?.name})`;
      say(
        report.places.get("/severity") ?? fence,
        `Missing ${what}, which severity ${severity?.id}${name} requires`,
        {
          note: `\`severities\` in afterword.yml requires it of every report of this severity; ${
            section === null
              ? "`unknown` will do where nobody knows."
              : "say so in it where nothing is known."
          }`,
          completeness: true,
        },
      );
    }
  },
};

/** What an incident that lasts cannot have yet. */
const later = new Set([
  "mitigated",
  "resolved",
  "mitigation",
  "rootCause",
  "resolution",
  "measures",
  "lessons",
]);

function isMissing(required: string, report: Report): boolean {
  const path = sectionOf(required) ?? required;
  const [first = ""] = path.split(".");
  if (report.ongoing && later.has(first)) return false;
  return !isPresent(report.record, path.split("."));
}

/** What the schema or section-empty reports already is not reported twice. */
function isToldOtherwise(required: string, { report, schemaProblems }: Subject): boolean {
  const section = sectionOf(required);
  if (section !== null && report?.parts.has(section)) return true;
  const pointer = `/${(section ?? required).replaceAll(".", "/")}`;
  return schemaProblems.some((problem) => problem.keyword === "required" && problem.pointer === pointer);
}

/** The section that a requirement names, as its key (rootCause) or as its heading (Root cause). */
function sectionOf(required: string): SectionName | null {
  const wanted = plainHeading(required);
  const found = Object.entries(sectionTitles).find(
    ([name, title]) => name === required || plainHeading(title) === wanted,
  );
  return (found?.[0] as SectionName | undefined) ?? null;
}

/** Whether there is something at a path; of a list, in each of its items. */
function isPresent(value: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (value === undefined || value === null) return false;
  if (key === undefined) return !isNothing(value);
  if (Array.isArray(value)) return value.length > 0 && value.every((item) => isPresent(item, path));
  if (typeof value !== "object" || !Object.hasOwn(value, key)) return false;
  return isPresent((value as Readonly<Record<string, unknown>>)[key], rest);
}

function isNothing(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
