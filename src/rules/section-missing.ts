import type { SectionName } from "../extract/section.ts";
import { sectionTitles } from "../extract/section-names.ts";
import type { Rule } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";

const required = ["summary", "impact", "timeline", "rootCause", "measures"] as const;

const notes: Readonly<Record<(typeof required)[number], string>> = {
  summary: "Say in two or three sentences what happened, for someone who was not there.",
  impact: "Say who was hit and how much, in a section or as `impact:` in the front matter.",
  timeline: "List what happened when: `- 13:32 **Detected** — The alert fires.`",
  rootCause: "Say what contributed; “Contributing factors” is as good a heading.",
  measures: "List what is done about it: `- [ ] Alert on failed connections (owner: @sre; due: 2024-06-15)`.",
};

export const rule: Rule = {
  id: "section-missing",
  group: "sections",
  level: "error",
  summary: "A report without one of the sections that every report has.",
  why: "Readers look for the same five answers in every report; a missing one is the question they came with.",
  examples: {
    bad: "## Summary\n\nOne checkout in five failed for an hour.\n\n## Impact\n\n214 orders were lost.\n\n## Timeline\n\n- 13:32 **Detected** — The alert fires.\n- 14:30 **Resolved** — Checkouts succeed again.\n\n## Measures\n\n- [ ] Test the connection string before release (owner: @orders; due: 2024-06-01)\n",
    good: "## Summary\n\nOne checkout in five failed for an hour.\n\n## Impact\n\n214 orders were lost.\n\n## Timeline\n\n- 13:32 **Detected** — The alert fires.\n- 14:30 **Resolved** — Checkouts succeed again.\n\n## Root cause\n\nStaging's connection string was released.\n\n## Measures\n\n- [ ] Test the connection string before release (owner: @orders; due: 2024-06-01)\n",
  },
  check({ report, schemaProblems }, say) {
    if (report === null) return;
    for (const name of required) {
      const missing = schemaProblems.some(
        (problem) => problem.keyword === "required" && problem.pointer === `/${name}`,
      );
      // A section that stands there without words is section-empty.
      if (!missing || report.parts.has(name)) continue;
      say(fence, `Missing section ${sectionTitles[name as SectionName]}`, {
        note: notes[name],
        completeness: true,
      });
    }
  },
};
