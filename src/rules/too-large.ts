import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "too-large",
  group: "reading",
  level: "error",
  summary: "A file larger than the library's limit.",
  why: "A report is read by people; a file of megabytes is a log, and would slow every check and page down.",
  check({ read }, say) {
    if (read.problem?.kind !== "too-large") return;
    say({ line: 1, column: 1, endLine: 1, endColumn: 1 }, read.problem.reason, { note: read.problem.note });
  },
};
