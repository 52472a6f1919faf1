import { expect, test } from "vitest";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aSiteOf, everyPage } from "./a-page.tsx";

const reports = Array.from({ length: 24 }, (_, index) =>
  anIncident(`r${index}`, `2024-0${1 + (index % 9)}-11T10:00`, 5 + index * 13, {
    services: index < 22 ? ["checkout"] : ["rare"],
    causes: ["code"],
    tags: ["plain"],
  }),
);

test("a slice of twenty incidents has the figures of the library, of its own reports and without verdicts", async () => {
  const page = everyPage(await aSiteOf(reports)).get("services/checkout/") ?? "";
  expect(page).toContain("known for <b>22</b> of <b>22</b>");
  expect(page).toContain('<h2 id="incidents-over-time">');
  expect(page).toContain('<h2 id="hours">');
  expect(page).not.toContain('id="comparison"');
  expect(page).not.toContain("api/v1/statistics/");
});

test("a smaller one shows its dots, and says the rest in a line each", async () => {
  const page = everyPage(await aSiteOf(reports)).get("services/rare/") ?? "";
  expect(page).toContain('<h2 id="duration">');
  expect(page.match(/class="figure"/g)).toHaveLength(1);
  expect(page).toContain("<dt>Incidents over time</dt>");
});

test("a tag has its reports alone", async () => {
  expect(everyPage(await aSiteOf(reports)).get("tags/plain/")).not.toContain('class="figure"');
});
