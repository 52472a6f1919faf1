import { isEmpty } from "../extract/is-empty.ts";
import type { Report } from "../extract/report.ts";
import { plainText } from "../parse/plain-text.ts";
import type { Place } from "../place.ts";
import type { Rule } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";
import { isInAnotherLanguage } from "./wording/languages.ts";
import { isQuantified } from "./wording/quantities.ts";

const keys = ["users", "requests", "revenue", "dataLoss", "errorBudget"] as const;

/** How much of a text is looked at. */
const longest = 20_000; // characters

export const rule: Rule = {
  id: "impact-unquantified",
  group: "content",
  level: "warn",
  summary: "An impact without any number, share or “all”, in the section as in `impact:`.",
  why: "“Some users saw errors” is true of a good day and of the worst one; a rough number tells them apart.",
  examples: {
    bad: "## Impact\n\nSome customers saw errors at checkout.\n",
    good: "## Impact\n\nAbout 20 % of checkouts ended in an error.\n",
  },
  check({ report }, say) {
    if (report === null || report.kind === "near-miss" || report.kind === "drill") return;
    const stated = statedImpact(report);
    if (stated.some((text) => isQuantified(text))) return;
    const texts = [...stated, ...impactSections(report)];
    if (texts.length === 0 || texts.some((text) => isQuantified(text))) return;
    if (isInAnotherLanguage(texts.join(" "))) return;
    say(placeOfImpact(report), "Unexpected impact without a number, expected who was hit and how many", {
      note: "A share, a count or an estimate will do (“about 20 % of checkouts”, “all users in Europe”, “no data was lost”); `unknown` where nobody measured it.",
      completeness: true,
    });
  },
};

/** What `impact:` says in the front matter. */
function statedImpact({ frontMatter: { impact } }: Report): readonly string[] {
  if (typeof impact !== "object" || impact === null) return [];
  return [...keys, "text"].flatMap((key) => {
    const value = (impact as Readonly<Record<string, unknown>>)[key];
    return typeof value === "string" || typeof value === "number" ? [String(value).slice(0, longest)] : [];
  });
}

/** The text of the sections; none where section-missing or section-empty tells. */
function impactSections(report: Report): readonly string[] {
  const parts = report.parts.get("impact") ?? [];
  if (parts.every((part) => isEmpty(part.nodes))) return [];
  return parts.map((part) => plainText(part.nodes).slice(0, longest));
}

function placeOfImpact(report: Report): Place {
  const [part] = report.parts.get("impact") ?? [];
  return part?.section.place ?? report.keyPlaces.get("/impact") ?? fence;
}
