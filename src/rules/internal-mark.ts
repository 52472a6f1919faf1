import { findInternalMarks, internalMarksOf, type MarkProblem } from "../parse/internal-marks.ts";
import type { Rule } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";

const reasons: Readonly<Record<MarkProblem["kind"], string>> = {
  unclosed: "Unexpected internal mark that is never closed, expected `<!-- /internal -->`",
  nested: "Unexpected internal mark inside another, expected `<!-- /internal -->` before it",
  stray: "Unexpected end of an internal mark, expected `<!-- internal -->` before it",
};

const notes: Readonly<Record<MarkProblem["kind"], string>> = {
  unclosed: "Until then a public build leaves out everything behind it.",
  nested: "Marks do not nest: close the first, or remove this one.",
  stray: "Until then a public build leaves out everything before it.",
};

export const rule: Rule = {
  id: "internal-mark",
  group: "privacy",
  level: "error",
  summary: "An internal mark that is not closed, not opened, or inside another.",
  why: "Nobody can tell what a public build may show. It shows less than was meant, never more.",
  examples: {
    bad: "<!-- internal -->\n\nThe customer was the city library.\n",
    good: "<!-- internal -->\n\nThe customer was the city library.\n\n<!-- /internal -->\n",
  },
  check({ report }, say) {
    if (report === null) return;
    const { parsed, places } = report;
    for (const { kind, start, end } of internalMarksOf(parsed).problems) {
      say(parsed.source.place(start, end), reasons[kind], { note: notes[kind] });
    }
    for (const [pointer, text] of textsIn(report.frontMatter, "")) {
      for (const { kind } of findInternalMarks(text).problems) {
        say(places.get(pointer) ?? fence, reasons[kind], { note: notes[kind] });
      }
    }
  },
};

/** Every text of the front matter with its JSON pointer. */
function textsIn(value: unknown, pointer: string): readonly (readonly [pointer: string, text: string])[] {
  if (typeof value === "string") return [[pointer, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${pointer}/${key}`));
}
