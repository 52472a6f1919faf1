import { expect, test } from "vitest";
import { register } from "../../site/parts/register.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aSiteOf, everyPage } from "./a-page.tsx";
import { aFullReport, aMeasure } from "./a-report.ts";

const later = anIncident("later", "2024-05-01T09:00", 30, {
  measures: [
    aMeasure("No date"),
    aMeasure("In spring", { due: "2025-04-01" }),
    aMeasure("In March", { due: "2024-03-01" }),
    aMeasure("In February", { due: "2024-02-01", owners: ["@sre"], owner: "@sre" }),
  ],
});

test("measures are by state, those that are due first come first, and those without a date last", async () => {
  const { library } = await aSiteOf([later, aFullReport()]);
  const texts = new Map(
    [...register(library)].map(([state, entries]) => [state, entries.map(({ measure }) => measure.text)]),
  );
  expect(texts.get("overdue")?.slice(0, 2)).toEqual(["In February", "In March"]);
  expect(texts.get("open")).toContain("In spring");
  expect(texts.get("open")?.at(-1)).not.toBe("In spring");
  expect([...texts.keys()]).toEqual(["overdue", "open", "not-stated", "done", "dropped"]);
});

test("the page lists what is unfinished with its report, and counts owners by name", async () => {
  const pages = everyPage(await aSiteOf([later]));
  const html = pages.get("measures/") ?? "";
  expect(html).toContain('href="/postmortems/later/#measures"');
  expect(html).toContain("4 unfinished, 2 of them overdue; 0 done");
  expect(html).toMatch(/<th scope="row">@sre<\/th><td>1<\/td><td>1<\/td>/);
});

test("a library without measures says so", async () => {
  const pages = everyPage(await aSiteOf([anIncident("none", "2024-05-01T09:00", 30)]));
  expect(pages.get("measures/")).toContain("No report states any.");
});
