import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "waiver-reason",
  group: "waivers",
  level: "error",
  summary: "A waiver that does not say why, or for which rule.",
  why: "In a year nobody knows whether the exception still holds.",
  examples: {
    bad: "- 2024-05-12 13:30 — The change goes out. <!-- afterword-disable-line implausible-gap -->\n",
    good: "- 2024-05-12 13:30 — The change goes out. <!-- afterword-disable-line implausible-gap: it slept for two months -->\n",
  },
  check({ waivers }, say) {
    for (const { rules, reason, lines, place } of waivers) {
      if (rules.length > 0 && reason !== "") continue;
      const name = lines === null ? "afterword-disable" : "afterword-disable-line";
      const what = rules.length === 0 ? "a rule" : "a reason";
      say(place, `Unexpected waiver without ${what}, expected \`${name} RULE: reason\``, {
        note: "Until then it waives nothing. Say in a few words why the rule is wrong here.",
      });
    }
  },
};
