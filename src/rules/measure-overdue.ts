import type { Rule } from "../validate/rule.ts";
import { unfinishedMeasures } from "./support/open-measures.ts";

const day = /^\d{4}-\d{2}-\d{2}$/;

export const rule: Rule = {
  id: "measure-overdue",
  group: "measures",
  level: "info",
  summary: "A measure whose day has passed and that is neither done nor dropped.",
  why: "The next incident of the kind often comes while the measure against it is open.",
  examples: {
    bad: "## Measures\n\n- [ ] Alert on connection failures per service (owner: @sre; kind: detect; due: 2024-06-15)\n",
    good: "## Measures\n\n- [x] Alert on connection failures per service (owner: @sre; kind: detect; due: 2024-06-15; done: 2024-06-12)\n",
  },
  check({ report, asOf }, say) {
    if (report === null) return;
    for (const { values, pointer, place } of unfinishedMeasures(report)) {
      const { due } = values;
      if (typeof due !== "string" || !day.test(due) || due >= asOf) continue;
      say(report.places.get(`${pointer}/due`) ?? place, `Unexpected open measure that was due ${due}`, {
        note: `Today counts as ${asOf}. Tick it if it is done, strike it through if it was dropped, or give it another day.`,
      });
    }
  },
};
