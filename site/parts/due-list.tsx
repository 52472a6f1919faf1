import type { VNode } from "preact";
import { isUnfinished } from "../../src/model/measure-state.ts";
import { register } from "../../src/model/register.ts";
import { byExpectedDay, expectedDay } from "../../src/model/register-order.ts";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { DueLines } from "./due-lines.tsx";

const most = 6;

/** The measures that are due first, with owner and report. */
export function DueList({ site }: { site: Site }): VNode | null {
  const due = register(site.library)
    .filter((entry) => isUnfinished(entry.measure) && expectedDay(entry) !== null)
    .sort(byExpectedDay);
  if (due.length === 0) return null;
  const overdue = due.filter(({ state }) => state === "overdue").length;
  const late = due.filter(({ state }) => state === "late").length;
  return (
    <section class="due" aria-labelledby="due">
      <h2 id="due">Measures due</h2>
      <p class="section-note">
        {countText(due.length, "unfinished measure")} with a date, {overdue === 0 ? "none" : overdue} overdue
        {late === 0 ? "" : `, ${late} late by service level`}.
      </p>
      <DueLines site={site} entries={due.slice(0, most)} withOwner />
      <p class="section-note">
        <a href={site.url("measures/")}>All measures</a>
      </p>
    </section>
  );
}
