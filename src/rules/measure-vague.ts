import type { RootContent } from "mdast";
import { plainText } from "../parse/plain-text.ts";
import type { Place } from "../place.ts";
import type { Rule } from "../validate/rule.ts";
import { type OpenMeasure, openMeasures } from "./support/open-measures.ts";
import { passagesIn } from "./support/passages.ts";
import { wordsOf } from "./support/place-of-words.ts";
import { findVague } from "./wording/vague-measures.ts";

export const rule: Rule = {
  id: "measure-vague",
  group: "measures",
  level: "info",
  summary: "A measure of which nobody can say when it is done: “Improve monitoring”, “Be more careful”.",
  why: "A measure gets done when it is actionable, specific and bounded: an outcome that one can see.",
  examples: {
    bad: "## Measures\n\n- [ ] Improve monitoring (owner: @sre; kind: detect; due: 2024-06-15)\n",
    good: "## Measures\n\n- [ ] Alert on connection failures per service (owner: @sre; kind: detect; due: 2024-06-15)\n",
  },
  check({ report }, say) {
    if (report === null) return;
    const isWritten = Array.isArray(report.frontMatter.measures);
    for (const measure of openMeasures(report)) {
      // What is explained in further blocks is not vague because of its first line.
      if (measure.raw.blocks.length > 1 || hasDetail(measure.raw.blocks)) continue;
      const text = plainText(measure.raw.blocks).slice(0, 1000);
      const vague = findVague(text, measure.values.kind === "investigate");
      if (vague === null) continue;
      const place = isWritten
        ? wordsOf(vague, report.places.get(`${measure.pointer}/text`) ?? measure.place, report.parsed.source)
        : placeOfWord(vague, measure, report);
      say(place, `Unexpected “${vague}” without a concrete object, expected what will be different`, {
        note: "Say what is added, changed or removed, and where, so that one can see when it is done: “Alert when a service returns more than 1 % errors”.",
      });
    }
  },
};

/** Code, links and quotations name the very thing. */
function hasDetail(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === "inlineCode" || node.type === "link" || node.type === "image") return true;
    return "children" in node && hasDetail(node.children);
  });
}

function placeOfWord(
  word: string,
  { raw, place }: OpenMeasure,
  report: Parameters<typeof passagesIn>[1],
): Place {
  for (const passage of passagesIn(raw.blocks, report)) {
    const index = passage.text.replace(/\s/g, " ").indexOf(word);
    if (index !== -1) return passage.placeOf(index, word.length);
  }
  return place;
}
