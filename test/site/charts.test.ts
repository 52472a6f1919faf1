import { gzipSync } from "node:zlib";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { charts } from "../../site/charts/charts.ts";
import { dayScale } from "../../site/charts/day-scale.ts";
import { minuteScale } from "../../site/charts/minute-scale.ts";
import { StatisticsPage } from "../../site/parts/statistics-page.tsx";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { aMoment, anIncident, aPostmortem } from "../statistics/a-postmortem.ts";
import { aSiteOf } from "./a-page.tsx";
import { aFullReport, aMeasure, anEntry, anOddReport, after as minutesAfter } from "./a-report.ts";

const reports = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const start = `202${index % 4}-0${1 + (index % 9)}-11T0${index % 10}:00`;
    const lead = anEntry(minutesAfter(start, 1), ["false-lead"], "Load?", minutesAfter(start, 1 + index));
    return anIncident(`r-${index}`, start, 3 + index * index, {
      severity: index % 5 === 4 ? null : `sev${1 + (index % 4)}`,
      detection: index % 3 === 0 ? "a<b & c" : "customer",
      mitigation: ["rollback", "a<b", null][index % 3] ?? null,
      trigger: ["deploy", "a<b", "unknown"][index % 3] ?? null,
      services: [
        `a<b ${index % 20}`,
        index % 2 === 0 ? "a<b" : "checkout",
        "a-service-with-a-name-longer-than-there-is-room-for",
      ],
      causes: index % 7 === 0 ? [] : ["code", "a<b", `cause-${index % 17}`],
      published: `202${index % 4}-1${index % 3}-0${1 + (index % 9)}`,
      measures: [
        aMeasure("Limit retries", { done: true, doneOn: `2024-0${1 + (index % 9)}-11`, kind: "prevent" }),
        aMeasure("Alert per service", { done: index % 2 === 0 ? null : false, dropped: index % 5 === 0 }),
      ],
      timeline: [
        anEntry(minutesAfter(start, 0), ["started"], "It begins."),
        ...(index % 2 === 0 ? [lead] : []),
      ],
      moments: { detected: minutesAfter(start, 1), mitigated: minutesAfter(start, 2 + index) },
    });
  });

const ongoing = Array.from({ length: 10 }, (_, index) =>
  aPostmortem({
    id: `o-${index}`,
    ongoing: true,
    moments: { started: aMoment(`2024-0${1 + (index % 9)}-02`) },
  }),
);

/** Nothing that charts expect: no date, no severity, no time passed, one day for all. */
const odd: readonly Postmortem[] = [
  aPostmortem({ id: "bare" }),
  anOddReport(),
  aFullReport(),
  ...Array.from({ length: 12 }, (_, index) =>
    anIncident(`same-${index}`, "2024-02-29T12:00", 0, {
      severity: "catastrophe",
      causes: ["__proto__"],
      services: ["constructor"],
      trigger: "toString",
      timeline: aFullReport().timeline,
      moments: { detected: aMoment("2024-02-29T12:00"), mitigated: aMoment("2024-02-29T12:00") },
    }),
  ),
];

const libraries: readonly (readonly [string, readonly Postmortem[]])[] = [
  ["no report", []],
  ["one incident", reports(1)],
  ["nine incidents", reports(9)],
  ["ten incidents", reports(10)],
  ["forty incidents", reports(40)],
  ["six hundred incidents", reports(600)],
  ["ten that are going on", ongoing],
  ["odd reports", odd],
];

describe.each(libraries)("with %s", (_name, postmortems) => {
  const built = aSiteOf(postmortems);

  test.each([...charts.keys()])("%s is drawn without styles, the same each time", async (id) => {
    const site = await built;
    const figure = site.figures.get(id);
    const Chart = charts.get(id);
    if (figure === undefined || Chart === undefined) throw new Error(`There is no figure named ${id}.`);
    const html = renderToString(h(Chart, { figure, site }));
    expect(html).toBe(renderToString(h(Chart, { figure, site })));
    expect(html).not.toMatch(/<style|\sstyle=|NaN|Infinity|undefined|\[object/);
    expect(html).not.toMatch(/plot-clip-\d/);
    expect(html).not.toContain("a<b");
    if (figure.rows.length > 0) expect(html).toMatch(/<svg[^>]* role="img"/);
  });

  test("the page says the sentence of each figure and links the CSV of those with rows", async () => {
    const site = await built;
    const page = renderToString(h(StatisticsPage, { site }));
    for (const [id, { rows, sentence }] of site.figures) {
      expect(page.includes(`href="/api/v1/statistics/${id}.csv"`), id).toBe(rows.length > 0);
      expect(page.replaceAll("\u00a0", " "), id).toContain(
        renderToString(h("p", null, sentence)).slice(3, -4),
      );
    }
  });
});

test("a page of many reports stays light", async () => {
  const site = await aSiteOf(reports(2000));
  expect(gzipSync(renderToString(h(StatisticsPage, { site }))).length).toBeLessThan(120_000);
});

test("below twenty incidents the other figures fold into one line", async () => {
  const page = async (count: number) =>
    renderToString(h(StatisticsPage, { site: await aSiteOf(reports(count)) }));
  const few = await page(19);
  expect(few.indexOf('id="duration"')).toBeLessThan(few.indexOf('class="folded"'));
  expect(few.indexOf('id="hours"')).toBeGreaterThan(few.indexOf('class="folded"'));
  const more = await page(20);
  expect(more.indexOf('id="hours"')).toBeLessThan(more.indexOf('class="folded"'));
  expect(more.indexOf('id="week"')).toBeGreaterThan(more.indexOf('class="folded"'));
});

test("a table holds the first rows and says where the others are", async () => {
  const site = await aSiteOf(reports(60));
  const page = renderToString(h(StatisticsPage, { site }));
  expect(page).toContain("The first 40 of 60 rows; the CSV has all of them.");
});

test("a period whose reports are still to be expected is hatched", async () => {
  const html = async (postmortems: readonly Postmortem[]) => {
    const site = await aSiteOf(postmortems);
    const [figure, Chart] = [site.figures.get("incidents-over-time"), charts.get("incidents-over-time")];
    return figure === undefined || Chart === undefined ? "" : renderToString(h(Chart, { figure, site }));
  };
  const soon = Array.from({ length: 10 }, (_, index) =>
    anIncident(`s-${index}`, "2024-11-05T08:00", 60, { published: index < 5 ? "2024-11-06" : "2024-12-20" }),
  );
  expect(await html(soon)).toContain("Hatched: a quarter whose reports are still to be expected.");
  expect(await html(soon)).toContain('fill="url(#incidents-over-time-wide-hatch)"');
  // At 2024-12-31 the last quarter is over, and nothing says that reports come late.
  expect(await html(soon.slice(0, 5))).not.toContain("Hatched");
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
