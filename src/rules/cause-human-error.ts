import type { Report } from "../extract/report.ts";
import type { Rule, Say } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";
import { passagesOf } from "./support/passages.ts";
import { humanErrorLabel, humanErrors, isSpokenOf } from "./wording/human-error.ts";

const note =
  "A slip is where the analysis begins: say what made it easy to make, hard to notice, and far-reaching. What is quoted or denied is not meant.";

export const rule: Rule = {
  id: "cause-human-error",
  group: "content",
  level: "warn",
  summary: "“Human error”, “carelessness” or the like as the cause.",
  why: "People will slip again; a cause that ends with a person leaves in place what let the slip become an incident.",
  examples: {
    bad: "## Root cause\n\nHuman error: the wrong connection string was committed.\n",
    good: "## Root cause\n\nThe connection string of staging looks like that of production, and nothing connects with it before the release.\n",
  },
  check({ report }, say) {
    if (report === null) return;
    checkLabels(report, say);
    for (const { text, placeOf } of passagesOf(report, "rootCause")) {
      for (const match of text.slice(0, 20_000).matchAll(humanErrors)) {
        if (isSpokenOf(text, match.index, match[0].length)) continue;
        const words = match[0].replace(/\s+/g, " ");
        say(
          placeOf(match.index, match[0].length),
          `Unexpected “${words}” as a cause, expected what let it happen`,
          {
            note,
          },
        );
      }
    }
  },
};

function checkLabels(report: Report, say: Say): void {
  const { causes } = report.record;
  if (!Array.isArray(causes)) return;
  for (const [index, cause] of causes.entries()) {
    if (typeof cause !== "string" || !humanErrorLabel.test(cause)) continue;
    const place = report.places.get(`/causes/${index}`) ?? fence;
    say(place, `Unexpected cause “${cause}”, expected what let it happen`, { note });
  }
}
