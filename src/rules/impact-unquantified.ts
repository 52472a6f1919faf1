import { isEmpty } from "../extract/is-empty.ts";
import type { Report } from "../extract/report.ts";
import { plainText } from "../parse/plain-text.ts";
import type { Place } from "../place.ts";
import type { Rule } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";
import { isInAnotherLanguage } from "./wording/languages.ts";
import { isQuantified } from "./wording/quantities.ts";

const keys = ["users", "requests", "revenue", "dataLoss", "errorBudget"] as const;

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
    const texts = impactTexts(report);
    if (texts.length === 0 || texts.some((text) => isQuantified(text))) return;
    if (isInAnotherLanguage(texts.join(" "))) return;
    say(placeOfImpact(report), "Unexpected impact without a number, expected who was hit and how many", {
      note: "A share, a count or an estimate will do (“about 20 % of checkouts”, “all users in Europe”, “no data was lost”); `unknown` where nobody measured it.",
      completeness: true,
    });
  },
};

/** Everything that a report says of its impact; none where section-missing or section-empty tells. */
function impactTexts(report: Report): readonly string[] {
  const parts = report.parts.get("impact") ?? [];
  const sections = parts.every((part) => isEmpty(part.nodes))
    ? []
    : parts.map((part) => plainText(part.nodes).slice(0, 20_000));
  const { impact } = report.frontMatter;
  if (typeof impact !== "object" || impact === null) return sections;
  const record = impact as Readonly<Record<string, unknown>>;
  const values = [...keys, "text"].map((key) => record[key]);
  const stated = values.filter((value) => typeof value === "string" || typeof value === "number");
  return [...sections, ...stated.map((value) => String(value).slice(0, 20_000))];
}

function placeOfImpact(report: Report): Place {
  const [part] = report.parts.get("impact") ?? [];
  return part?.section.place ?? report.keyPlaces.get("/impact") ?? fence;
}
