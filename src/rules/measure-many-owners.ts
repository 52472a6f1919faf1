import type { Report } from "../extract/report.ts";
import type { Rule } from "../validate/rule.ts";
import { type OpenMeasure, openMeasures } from "./support/open-measures.ts";
import { peopleOf } from "./support/people.ts";

export const rule: Rule = {
  id: "measure-many-owners",
  group: "measures",
  level: "warn",
  summary: "A measure that is still to be done and has more than one owner.",
  why: "What several own each of them leaves to the others: measures with exactly one owner get done.",
  examples: {
    bad: "## Measures\n\n- [ ] Alert on connection failures per service (owner: @sre, @orders; kind: detect; due: 2024-06-15)\n",
    good: "## Measures\n\n- [ ] Alert on connection failures per service (owner: @sre; kind: detect; due: 2024-06-15)\n",
  },
  check({ report }, say) {
    if (report === null) return;
    for (const measure of openMeasures(report)) {
      const owners = ownersOf(measure);
      if (owners.length < 2 || !areSeveral(owners, measure, report)) continue;
      const place = report.places.get(`${measure.pointer}/owner`) ?? measure.place;
      say(place, `Unexpected ${owners.length} owners, expected one`, {
        note: "Name the one who sees to it that it is done, a person or a team; who helps can stand in the text.",
      });
    }
  },
};

function ownersOf({ values }: OpenMeasure): readonly string[] {
  return Array.isArray(values.owner) ? values.owner.filter((owner) => typeof owner === "string") : [];
}

/** “Trust & Safety” is one team: names that only “and” joins are several where they look like names. */
function areSeveral(owners: readonly string[], { raw }: OpenMeasure, report: Report): boolean {
  const written = raw.attributes.find(({ key }) => key.toLowerCase() === "owner")?.value;
  if (written === undefined || /[,;]/.test(written)) return true;
  const people = peopleOf(report);
  return owners.every((owner) => owner.startsWith("@") || people.has(owner) || /\S\s+\S/.test(owner));
}
