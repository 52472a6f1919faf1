import type { Rule } from "../validate/rule.ts";
import { isStated, namedByLine, openMeasures } from "./support/open-measures.ts";

export const rule: Rule = {
  id: "measure-due",
  group: "measures",
  level: "info",
  summary: "Measures still to be done that name neither a day nor an issue.",
  why: "Without a day nobody can tell a measure that is under way from one that was forgotten.",
  examples: {
    bad: "## Measures\n\n- [ ] Alert on connection failures per service (owner: @sre; kind: detect)\n",
    good: "## Measures\n\n- [ ] Alert on connection failures per service (owner: @sre; kind: detect; due: 2024-06-15)\n",
  },
  check({ report }, say) {
    if (report === null) return;
    const missing = openMeasures(report).filter(
      (measure) => !isStated(measure, "due") && measure.values.issue === undefined,
    );
    const [first] = missing;
    if (first === undefined) return;
    say(first.place, `Missing day by which ${namedByLine(missing)} ${isOrAre(missing.length)} due`, {
      note: "Add `(due: 2024-06-15)` behind it, or the issue that says it; `due: unknown` where nobody can say.",
    });
  },
};

function isOrAre(count: number): string {
  return count === 1 ? "is" : "are";
}
