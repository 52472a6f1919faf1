import { nearest } from "../nearest.ts";
import type { LibraryRule } from "../validate/library-rule.ts";
import { fence } from "../validate/schema-problems.ts";

export const rule: LibraryRule = {
  id: "related-unknown",
  group: "library",
  level: "error",
  summary: "An entry of `related` that is no report of the library.",
  why: "A dead reference hides exactly the report that its author wanted read.",
  examples: {
    bad: "---\nrelated: [2024-05-12-chekout-database]\n---\n",
    good: "---\nrelated: [2024-05-12-checkout-database]\n---\n",
  },
  check({ reports }, say) {
    const ids = new Set(reports.flatMap((report) => [report.id, ...strings(report.record.aliases)]));
    for (const report of reports) {
      for (const [index, related] of strings(report.record.related).entries()) {
        const place = report.places.get(`/related/${index}`) ?? fence;
        if (related === report.id) {
          say(report, place, `Unexpected “${related}”, which is this report itself`, {
            note: "Leave it out.",
          });
        } else if (!ids.has(related)) {
          const like = nearest(related, ids);
          say(
            report,
            place,
            `Unexpected “${related}”, which is no report of this library${like === undefined ? "" : `, did you mean ${like}?`}`,
            {
              note: "`related` takes the ids of other reports: their `id`, or the name of their file without .md.",
              expected: like === undefined ? [] : [like],
            },
          );
        }
      }
    }
  },
};

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item) => (typeof item === "string" ? item : "")) : [];
}
