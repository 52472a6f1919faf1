import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "secret",
  group: "privacy",
  level: "error",
  summary: "A token, key or password.",
  why: "What was committed once is in the history for good, and a published page is read by machines that look for it.",
  examples: {
    bad: "- 13:50 — We log in again with the key from the alert: `-----BEGIN PRIVATE KEY-----` and so on.\n",
    good: "- 13:50 — We log in again with the key from the vault.\n",
  },
  check({ parsed, secrets }, say) {
    if (parsed === null) return;
    for (const { kind, start, end } of secrets) {
      say(parsed.source.place(start, end), `Unexpected secret (${kind}), expected none in a report`, {
        note: "Revoke it first: removing it here leaves it in the history. Then write what it was for. This rule cannot be waived.",
      });
    }
  },
};
