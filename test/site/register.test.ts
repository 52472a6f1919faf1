import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/model/postmortem.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aSiteOf, everyPage } from "./a-page.tsx";
import { aFullReport, aMeasure } from "./a-report.ts";

/** The register of a library in which one incident, resolved on 1 May 2024, has these measures; as of 2024-12-31. */
async function registerOf(measures: readonly Measure[], severity: string | null = null): Promise<string> {
  const report = anIncident("later", "2024-05-01T09:00", 30, { measures, severity });
  const config = { serviceLevels: { sev1: 15 } };
  return everyPage(await aSiteOf([report], { config })).get("measures/") ?? "";
}

/** The texts of the measures in the list of a state. */
function listed(html: string, state: string): readonly string[] {
  const [, section = ""] = new RegExp(`<h2 id="${state}">(.*?)</section>`, "s").exec(html) ?? [];
  return [...section.matchAll(/measure-text"[^>]*><p>(.*?)<\/p>/g)].map(([, text]) => text ?? "");
}

function numbers(html: string): readonly string[] {
  return [...html.matchAll(/<b>([\d,]+)<\/b>/g)].map(([, number]) => number ?? "");
}

const dated = [
  aMeasure("No date"),
  aMeasure("In spring", { due: "2025-04-01" }),
  aMeasure("In March", { due: "2024-03-01" }),
  aMeasure("In February", { due: "2024-02-01", owners: ["@sre", "@web"], owner: "@sre" }),
  aMeasure("Perhaps", { done: null }),
  aMeasure("Done", { done: true }),
  aMeasure("Dropped", { dropped: true }),
];

describe("the register", () => {
  test("lists by state what is unfinished, what is due first in front and what has no date last", async () => {
    const html = await registerOf(dated);
    expect(listed(html, "overdue")).toEqual(["In February", "In March"]);
    expect(listed(html, "open")).toEqual(["In spring", "No date"]);
    expect(listed(html, "not-stated")).toEqual(["Perhaps"]);
    expect(html).not.toContain('id="done"');
    expect(html.indexOf('id="overdue"')).toBeLessThan(html.indexOf('id="open"'));
  });

  test("leads with how many there are of each, and how long the first are overdue", async () => {
    const html = await registerOf(dated);
    expect(numbers(html)).toEqual(["2", "2", "1", "1"]);
    expect(html).toContain("for up to 334 days");
    expect(html).toContain("next due 1 Apr 2025");
    expect(html).toContain("1 dropped");
  });

  test("says of each its day, its age and its incident", async () => {
    const html = await registerOf(dated);
    expect(html).toContain('href="/postmortems/later/#measures"');
    expect(html).toMatch(/<time dateTime="2024-02-01">1 Feb 2024<\/time> <small>334 days ago</i);
    expect(html).toContain("<dt>Open for</dt><dd>244 days</dd>");
  });

  test("counts by owner and kind, and lists what each owner has left", async () => {
    const html = await registerOf(dated);
    const row = (name: string, id: string): RegExp =>
      new RegExp(`<a href="#${id}">${name}</a></th><td[^>]*>1</td><td[^>]*>1</td><td[^>]*>244 d</td>`);
    expect(html).toMatch(row("@sre", "owner-sre"));
    expect(html).toMatch(row("@web", "owner-web"));
    expect(html).toContain('<h3 id="owner-web">@web');
    expect(html).toContain('<h3 id="no-owner">');
  });

  test("two owners whose names have one slug have two places", async () => {
    const html = await registerOf([
      aMeasure("One", { owner: "@a b", owners: ["@a b"] }),
      aMeasure("Two", { owner: "@a-b", owners: ["@a-b"] }),
    ]);
    expect(html).toContain('id="owner-a-b"');
    expect(html).toContain('id="owner-a-b-2"');
  });

  test("what is late by its service level is not overdue, and its own day goes before the level", async () => {
    const html = await registerOf(
      [
        aMeasure("Old"),
        aMeasure("Put off", { due: "2025-02-01" }),
        aMeasure("Overdue", { due: "2024-06-01" }),
      ],
      "sev1",
    );
    expect(listed(html, "late")).toEqual(["Old"]);
    expect(listed(html, "overdue")).toEqual(["Overdue"]);
    expect(listed(html, "open")).toEqual(["Put off"]);
    expect(html.match(/15 days for sev1, ended 16 May 2024/g)).toHaveLength(2);
  });

  test("says of which day the tracker's states are", async () => {
    const one = aMeasure("One", { stateFrom: "tracker", stateOf: "2024-12-20" });
    expect(await registerOf([one, aMeasure("Two")])).toContain(
      "The state of 1 measure is that of the tracker on 20 Dec 2024; the others",
    );
    expect(await registerOf([{ ...one, stateOf: null }])).toContain(
      "of a date that its export does not state",
    );
    expect(await registerOf([{ ...one, stateOf: null }])).toContain("the tracker export, date not stated");
    expect(await registerOf([one, { ...one, stateOf: "2024-12-01" }])).toContain(
      "between 1 Dec 2024 and 20 Dec 2024",
    );
  });

  test("what somebody calls an owner is text", async () => {
    const owner = "<img src=x onerror=alert(1)>";
    const html = await registerOf([aMeasure("One", { owner, owners: [owner] })]);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x");
  });

  test("stays light with 2,000 measures, and says where the others are", async () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      aMeasure(`Number ${index}`, {
        due: "2024-06-01",
        owner: `@o${index % 500}`,
        owners: [`@o${index % 500}`],
      }),
    );
    const html = await registerOf(many);
    expect(listed(html, "overdue")).toHaveLength(100);
    expect(html).toContain('And 1,900 more measures in <a href="/api/v1/measures.csv">');
    expect(html.length).toBeLessThan(600_000);
  });

  test("says where there is nothing", async () => {
    expect(await registerOf([])).toContain("No report states any measure yet.");
    expect(await registerOf([aMeasure("Done", { done: true })])).toContain("Nothing is left to do");
  });
});

test("the first page has what is due, by its own date or by its service level", async () => {
  const html = everyPage(await aSiteOf([aFullReport()])).get("") ?? "";
  expect(html).toContain("2 unfinished measures with a date, 1 overdue.");
  const late = aFullReport({ measures: [aMeasure("Old")] });
  const site = await aSiteOf([late], { config: { serviceLevels: { sev2: 30 } } });
  expect(everyPage(site).get("")).toContain(
    "1 unfinished measure with a date, none overdue, 1 late by service level.",
  );
});
