import type { LibraryRule } from "../validate/library-rule.ts";
import { lostReports } from "../validate/lost-reports.ts";
import { fence } from "../validate/schema-problems.ts";

export const rule: LibraryRule = {
  id: "id-changed",
  group: "library",
  level: "error",
  summary: "A report whose id changed, without the old one among its aliases.",
  why: "The id is the report's address: every link to it, in chats, tickets and other reports, would lead nowhere.",
  examples: {
    bad: "---\nid: checkout-outage\n---\n",
    good: "---\nid: checkout-outage\naliases: [2024-05-12-checkout]\n---\n",
  },
  check(subject, say) {
    for (const { previous, now } of lostReports(subject)) {
      if (now === null) continue;
      const place = now.places.get("/id") ?? fence;
      say(
        now,
        place,
        `Unexpected id “${now.id}”, which was “${previous.id}”, expected the old one among \`aliases\``,
        {
          note: `Add \`aliases: [${previous.id}]\`, and links to the old address keep working.`,
        },
      );
    }
  },
};
