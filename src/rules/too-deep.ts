import type { Rule } from "../validate/rule.ts";

export const rule: Rule = {
  id: "too-deep",
  group: "reading",
  level: "error",
  summary: "Markdown or YAML nested deeper than the library's limit.",
  why: "Nobody reads a hundred levels of nesting; only files that are broken, or made to break readers, have them.",
  examples: {
    bad: "> > > > > > > > > > > > and so on, more than a hundred deep\n",
    good: "> What was quoted, once.\n",
  },
  check({ parsed, config }, say) {
    if (parsed === null) return;
    const note = `The limit is ${config.limits.depth} levels; \`limits.depth\` raises it.`;
    if (parsed.tooDeep !== null) {
      say(parsed.tooDeep, `Unexpected Markdown nested deeper than ${config.limits.depth} levels`, { note });
    }
    const problem = parsed.values?.problem ?? null;
    if (problem !== null) say(problem.place, `Unexpected front matter: ${problem.reason}`, { note });
  },
};
