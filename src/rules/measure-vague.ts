import type { RootContent } from "mdast";
import { plainText } from "../parse/plain-text.ts";
import type { Place } from "../place.ts";
import type { Rule } from "../validate/rule.ts";
import { type OpenMeasure, openMeasures } from "./support/open-measures.ts";
import { passagesIn } from "./support/passages.ts";
import { wordsOf } from "./support/place-of-words.ts";
import { findVague } from "./wording/vague-measures.ts";
import { words } from "./wording/words.ts";

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
      const { blocks } = measure.raw;
      const vague = findVague(plainText(blocks).slice(0, 1000), {
        mayInvestigate: measure.values.kind === "investigate",
        // What further blocks explain is not vague because of its first line.
        hasDetail: blocks.length > 1 || namesAThing(blocks),
      });
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

/** Whether there is code, a link or an image. */
function namesAThing(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === "inlineCode" || node.type === "link" || node.type === "image") return true;
    return "children" in node && namesAThing(node.children);
  });
}

function placeOfWord(
  word: string,
  { raw, place }: OpenMeasure,
  report: Parameters<typeof passagesIn>[1],
): Place {
  const pattern = words(word, "");
  for (const passage of passagesIn(raw.blocks, report)) {
    const match = pattern.exec(passage.text);
    if (match !== null) return passage.placeOf(match.index, match[0].length);
  }
  return place;
}
