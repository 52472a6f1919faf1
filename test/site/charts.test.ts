import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { charts } from "../../site/charts/charts.ts";
import { dayScale } from "../../site/charts/day-scale.ts";
import { minuteScale } from "../../site/charts/minute-scale.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aSiteOf } from "./a-page.tsx";
import { aMeasure } from "./a-report.ts";

const reports = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anIncident(`r-${index}`, `202${index % 4}-0${1 + (index % 9)}-11T0${index % 10}:00`, index * index, {
      severity: index % 5 === 4 ? null : `sev${1 + (index % 4)}`,
      detection: index % 3 === 0 ? "a<b & c" : "customer",
      published: `202${index % 4}-1${index % 3}-0${1 + (index % 9)}`,
      services: [index % 2 === 0 ? "a<b" : "checkout"],
      causes: index % 7 === 0 ? ["code", "a<b"] : ["code"],
      measures: [
        aMeasure("Limit retries", { done: true, doneOn: `2024-0${1 + (index % 9)}-11`, kind: "prevent" }),
        aMeasure("Alert per service", { done: index % 2 === 0 ? null : false, dropped: index % 5 === 0 }),
      ],
    }),
  );

describe.each([1, 9, 10, 40, 300])("with %i incidents", (count) => {
  test.each([...charts.keys()])("%s is drawn without styles, the same each time", async (id) => {
    const site = await aSiteOf(reports(count));
    const figure = site.figures.get(id);
    const Chart = charts.get(id);
    if (figure === undefined || Chart === undefined) throw new Error(`There is no figure named ${id}.`);
    // As on the page, which draws nothing of nothing: of so few, nothing is seen twice or compared.
    if (figure.rows.length === 0) return expect(count, id).toBeLessThan(20);
    const html = renderToString(h(Chart, { figure, site }));
    expect(html).toBe(renderToString(h(Chart, { figure, site })));
    expect(html).not.toMatch(/<style|\sstyle=|NaN|Infinity|undefined/);
    expect(html).not.toMatch(/plot-clip-\d/);
    expect(html).toMatch(/<svg[^>]* role="img"/);
    expect(html).not.toContain("a<b");
  });
});

test("fewer than ten incidents have dots and no distribution", async () => {
  const html = async (count: number) => {
    const site = await aSiteOf(reports(count));
    const [figure, Chart] = [site.figures.get("duration"), charts.get("duration")];
    return figure === undefined || Chart === undefined ? "" : renderToString(h(Chart, { figure, site }));
  };
  expect(await html(9)).toContain("<circle");
  expect(await html(9)).not.toContain("ecdf");
  expect(await html(10)).toContain("ecdf");
});

test("fewer than ten incidents have marks and no curve of open measures", async () => {
  const html = async (count: number) => {
    const site = await aSiteOf(reports(count));
    const [figure, Chart] = [site.figures.get("measure-survival"), charts.get("measure-survival")];
    return figure === undefined || Chart === undefined ? "" : renderToString(h(Chart, { figure, site }));
  };
  expect(await html(9)).toContain("mark-open");
  expect(await html(9)).not.toContain("quartile-point");
  expect(await html(40)).toContain("quartile-point");
});

test("the comparison says its verdicts in words", async () => {
  const site = await aSiteOf(reports(300));
  const [figure, Chart] = [site.figures.get("comparison"), charts.get("comparison")];
  if (figure === undefined || Chart === undefined) throw new Error("There is no comparison.");
  const html = renderToString(h(Chart, { figure, site }));
  expect(html).toContain("Not distinguishable.");
  expect(html).toContain("corrected for all questions");
  expect(html).toContain("no change");
});

test("the axis of days keeps its ticks apart", () => {
  expect(dayScale([0, 1000], 860).ticks).toEqual([0, 7, 30, 60, 90, 180, 365, 730]);
  expect(dayScale([0, 1000], 346).ticks).toEqual([0, 14, 60, 180, 365, 730]);
  expect(dayScale([0], 346).domain[1]).toBeGreaterThan(7);
});

test("the axis of minutes has a place for zero at its edge", () => {
  const scale = minuteScale([0, 3, 90]);
  expect(scale.place(0)).toBe(scale.edge);
  expect(scale.edge).toBeLessThan(1);
  expect(scale.ticks[0]).toBe(scale.edge);
  expect(minuteScale([3, 90]).ticks[0]).toBe(1);
});
