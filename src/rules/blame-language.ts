import type { Rule } from "../validate/rule.ts";
import { passagesOf } from "./support/passages.ts";
import { peopleOf } from "./support/people.ts";
import { blamingVerbs, mayBlame, personBefore } from "./wording/blame.ts";

export const rule: Rule = {
  id: "blame-language",
  group: "content",
  level: "info",
  summary: "A person as the subject of a blaming verb: “the engineer forgot”, “@jane should have”.",
  why: "Who may be blamed tells less the next time, and a person's failing explains nothing that can be changed.",
  examples: {
    bad: "## Root cause\n\nThe developer forgot to run the migration before the release.\n",
    good: "## Root cause\n\nThe release starts without its migration, and nothing says so.\n",
  },
  check({ report }, say) {
    if (report === null || !mayBlame(report.parsed.source.value)) return;
    const people = peopleOf(report);
    for (const { text, placeOf } of passagesOf(report, "all")) {
      if (!mayBlame(text)) continue;
      for (const match of text.slice(0, 20_000).matchAll(blamingVerbs)) {
        const person = personBefore(text.slice(Math.max(0, match.index - 120), match.index), people);
        if (person === null || !person.canBlame(match[0])) continue;
        const start = match.index - person.length;
        const length = person.length + match[0].length;
        const words = text.slice(start, start + length).replace(/\s+/g, " ");
        say(placeOf(start, length), `Unexpected blame in “${words}”, expected what made it possible`, {
          note: "Say what the person knew at the time, and what the tool, the alert or the procedure let happen.",
        });
      }
    }
  },
};
