import type { Rule } from "../validate/rule.ts";
import { isStated, namedByLine, openMeasures } from "./support/open-measures.ts";

export const rule: Rule = {
  id: "measure-owner",
  group: "measures",
  level: "info",
  summary: "Measures still to be done that name neither an owner nor an issue.",
  why: "What nobody owns nobody does; most measures that are never done have no owner.",
  examples: {
    bad: "## Measures\n\n- [ ] Alert on connection failures per service (kind: detect; due: 2024-06-15)\n",
    good: "## Measures\n\n- [ ] Alert on connection failures per service (owner: @sre; kind: detect; due: 2024-06-15)\n",
  },
  check({ report }, say) {
    if (report === null) return;
    const missing = openMeasures(report).filter(
      (measure) => !isStated(measure, "owner") && measure.values.issue === undefined,
    );
    const [first] = missing;
    if (first === undefined) return;
    say(first.place, `Missing owner of ${namedByLine(missing)}`, {
      note: "Add `(owner: @team)` behind it, or the issue that says it; `owner: unknown` where nobody is known yet.",
    });
  },
};
