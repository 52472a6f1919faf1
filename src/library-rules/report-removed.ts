import type { LibraryRule } from "../validate/library-rule.ts";
import { lostReports } from "../validate/lost-reports.ts";

export const rule: LibraryRule = {
  id: "report-removed",
  group: "library",
  level: "error",
  summary: "A published report that is gone, and no other has its id among its aliases.",
  why: "What a team learned should not vanish unnoticed, and links to it would lead nowhere.",
  examples: {
    bad: "---\ntitle: The report that takes over what the removed one said\n---\n",
    good: "---\ntitle: The report that takes over what the removed one said\naliases: [2024-05-12-checkout]\n---\n",
  },
  check(subject, say) {
    for (const { previous, now } of lostReports(subject)) {
      if (now !== null) continue;
      const top = { line: 1, column: 1, endLine: 1, endColumn: 1 };
      say({ path: previous.path }, top, `Missing report “${previous.id}”, which was published`, {
        note: `Put it back; or, if another report holds what it said, add \`aliases: [${previous.id}]\` there.`,
      });
    }
  },
};
