import { nearest } from "../nearest.ts";
import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "waiver-unused",
  group: "waivers",
  level: "warn",
  summary: "A waiver that waives nothing.",
  why: "It hides the next mistake of that kind, which nobody has looked at.",
  examples: {
    bad: "- 13:32 **Detected** — The alert fires. <!-- afterword-disable-line timeline-order: clocks differed -->\n",
    good: "- 13:32 **Detected** — The alert fires.\n",
  },
  check({ unusedWaivers, ruleIds }, say) {
    for (const { waiver, rule: named, why } of unusedWaivers) {
      const like = why === "unknown" ? nearest(named, ruleIds) : undefined;
      const reasons = {
        unused: `Unexpected waiver of ${named}, which finds nothing here`,
        unknown: `Unexpected waiver of “${named}”, which is no rule${like === undefined ? "" : `, did you mean ${like}?`}`,
        fixed: `Unexpected waiver of ${named}, which cannot be waived`,
      };
      const notes = {
        unused: "Remove it; or put it at the end of the item, cell or line that it is about.",
        unknown: "`afterword rules` lists them.",
        fixed: "What cannot be read, and a secret, must be mended.",
      };
      say(waiver.place, reasons[why], { note: notes[why] });
    }
  },
};
