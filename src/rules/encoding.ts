import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "encoding",
  group: "reading",
  level: "error",
  summary: "A file that is not UTF-8 text, or cannot be read.",
  why: "What cannot be read cannot be checked; a wrong encoding shows wrong letters to every reader.",
  examples: {
    bad: "---\ntitle: Mails to M\uFFFDnchen bounced\n---\n",
    good: "---\ntitle: Mails to München bounced\n---\n",
  },
  check({ read }, say) {
    if (read.problem?.kind !== "encoding") return;
    const { line, reason, note } = read.problem;
    say({ line, column: 1, endLine: line, endColumn: 1 }, reason, { note });
  },
};
