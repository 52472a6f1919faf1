import { mostItems } from "../extract/most-items.ts";
import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "too-large",
  group: "reading",
  level: "error",
  summary: "A file, a block, a timeline or a list of measures larger than can be read.",
  why: "A report is read by people; a file of megabytes is a log, and would slow every check and page down.",
  examples: {
    bad: "A report with the log of a whole night in it.\n",
    good: "The lines of the log that matter, and [the whole night](files/2024-05-12.log).\n",
  },
  check({ read, parsed, report }, say) {
    const top = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    if (read.problem?.kind === "too-large") say(top, read.problem.reason, { note: read.problem.note });
    if (parsed !== null && parsed.tooCostly !== null) {
      say(
        parsed.tooCostly,
        "Unexpected block with too many underscores or character references, expected plain text",
        {
          note: "If it is a log, put it between two lines of ``` or into a file of its own.",
        },
      );
    }
    for (const name of ["timeline", "measures"] as const) {
      const items = report?.[name] ?? [];
      const first = items[mostItems];
      if (first === undefined) continue;
      say(first.place, `Unexpected ${name} of more than ${mostItems} items`, {
        note: "Keep what tells the story, and link the rest.",
      });
    }
  },
};
