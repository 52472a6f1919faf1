import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { charts } from "../../site/charts/charts.ts";
import { minuteScale } from "../../site/charts/minute-scale.ts";
import { anIncident } from "../statistics/a-postmortem.ts";
import { aSiteOf } from "./a-page.tsx";

const reports = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anIncident(`r-${index}`, `202${index % 4}-0${1 + (index % 9)}-11T0${index % 10}:00`, index * index, {
      severity: index % 5 === 4 ? null : `sev${1 + (index % 4)}`,
      detection: index % 3 === 0 ? "a<b & c" : "customer",
    }),
  );

describe.each([1, 9, 10, 40, 300])("with %i incidents", (count) => {
  test.each([...charts.keys()])("%s is drawn without styles, the same each time", async (id) => {
    const site = await aSiteOf(reports(count));
    const figure = site.figures.get(id);
    const Chart = charts.get(id);
    if (figure === undefined || Chart === undefined) throw new Error(`There is no figure named ${id}.`);
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

test("the axis of minutes has a place for zero at its edge", () => {
  const scale = minuteScale([0, 3, 90]);
  expect(scale.place(0)).toBe(scale.edge);
  expect(scale.edge).toBeLessThan(1);
  expect(scale.ticks[0]).toBe(scale.edge);
  expect(minuteScale([3, 90]).ticks[0]).toBe(1);
});
