import { isEmpty } from "../extract/is-empty.ts";
import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "section-empty",
  group: "sections",
  level: "error",
  summary: "A heading with nothing below it.",
  why: "An empty heading looks like an answer and is none.",
  examples: {
    bad: "## Impact\n",
    good: "## Impact\n\nOne checkout in five failed, and 214 orders were lost.\n",
  },
  check({ report }, say) {
    if (report === null) return;
    const names = new Set([...report.parts.keys()]);
    for (const { heading, nodes, place, title, names: own } of report.sections) {
      if (heading === null || !isEmpty(nodes)) continue;
      // Lessons may stand as a heading over sub-headings that nobody filled in.
      const known = own.some((name) => names.has(name));
      say(
        place,
        `Unexpected empty section “${title}”, expected ${known ? "its text" : "text or no heading"}`,
        {
          note: "Write what is known, say that it is not known, or leave the heading out.",
          completeness: true,
        },
      );
    }
  },
};
