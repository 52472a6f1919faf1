import type { Rule } from "../validate/rule.ts";
import { keptMeasures, placeOfMeasures } from "./support/open-measures.ts";

/** The kinds that make the next incident neither less likely nor smaller. */
const others: readonly unknown[] = ["investigate", "repair", "detect", "process"];

export const rule: Rule = {
  id: "measures-no-prevention",
  group: "measures",
  level: "info",
  summary: "Measures of which every kind is stated, and none prevents or mitigates.",
  why: "Repair ends this incident and detection shortens the next; only prevention and mitigation make it rarer or smaller.",
  examples: {
    bad: "## Measures\n\n- [ ] Alert on connection failures per service (owner: @sre; kind: detect; due: 2024-06-15)\n- [x] Restore the orders of 12 May (owner: @orders; kind: repair)\n",
    good: "## Measures\n\n- [ ] Alert on connection failures per service (owner: @sre; kind: detect; due: 2024-06-15)\n- [ ] Test the connection string against staging before release (owner: @orders; kind: prevent; due: 2024-06-15)\n",
  },
  check({ report }, say) {
    // While nobody knows the cause, nothing can prevent it.
    if (report === null || isUnknown(report.record.causes)) return;
    const kinds = keptMeasures(report).map(({ values }) => values.kind);
    if (kinds.length === 0 || kinds.some((kind) => !others.includes(kind))) return;
    const stated = [...new Set(kinds)].join(", ");
    say(placeOfMeasures(report), `Missing a measure that prevents or mitigates: all are ${stated}`, {
      note: "Ask what would have kept the incident from happening, or its impact small. If nothing is worth its cost, say so in the text.",
    });
  },
};

function isUnknown(causes: unknown): boolean {
  return Array.isArray(causes) && causes.every((cause) => cause === "unknown");
}
