import { afterAll, describe, expect, test } from "vitest";
import type { Figure } from "../../src/statistics/figure.ts";
import type { Statistics } from "../../src/statistics/statistics.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { differences } from "./known-answers/differences.ts";
import { dayBegan, type Expected } from "./known-answers/expected.ts";
import { comparison, detectableChange, minutesByReport } from "./known-answers/expected-comparison.ts";
import { coverage, incidentsByMonth, incidentsOverTime, week } from "./known-answers/expected-counts.ts";
import { causes, detection, recurrence, services, triggerCause } from "./known-answers/expected-labels.ts";
import {
  measureSurvival,
  measures,
  publication,
  repeatsWithOpenMeasure,
} from "./known-answers/expected-measures.ts";
import {
  duration,
  falseLeads,
  hours,
  mitigation,
  phases,
  severityDuration,
} from "./known-answers/expected-times.ts";
import { asOf, incidents, members } from "./known-answers/facts.ts";
import { holm, quantile } from "./known-answers/mathematics.ts";
import { halvesByChance, relabelledChance, resampledRatios } from "./known-answers/simulations.ts";
import { writeReport } from "./known-answers/write-report.ts";

/** Each figure by the test's own calculation; nothing of src/statistics is used for it. */
const expected: Readonly<Record<string, () => Expected>> = {
  "incidents-over-time": incidentsOverTime,
  "incidents-by-month": incidentsByMonth,
  duration,
  hours,
  phases,
  detection,
  measures,
  "measure-survival": measureSurvival,
  recurrence,
  "repeats-with-open-measure": repeatsWithOpenMeasure,
  "false-leads": falseLeads,
  mitigation,
  services,
  causes,
  coverage,
  publication,
  "severity-duration": severityDuration,
  "trigger-cause": triggerCause,
  week,
};

const library = new TemporaryLibrary().write({
  "afterword.yml": "title: Known answers\ntimezone: Europe/Berlin\n",
  ...Object.fromEntries(incidents.map((each) => [`postmortems/${each.id}.md`, writeReport(each)])),
});
afterAll(() => library.remove());

const printed = await library.run(["stats", "--json", "--as-of", asOf]);
const statistics = JSON.parse(printed.out) as Statistics;

function figureOf(id: string): Figure {
  const { [id]: figure } = statistics.figures;
  return figure ?? fail(id);
}

function fail(id: string): never {
  throw new Error(`There is no figure ${id}.`);
}

/** Reasons and their counts, whatever their order. */
const excludedOf = ({ excluded }: Pick<Figure, "excluded">) =>
  Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));

/** The figure of the phases says of each of its rows what it leaves out. */
const withExcluded = (row: unknown) =>
  typeof row === "object" && row !== null && "excluded" in row
    ? { ...row, excluded: excludedOf(row as Pick<Figure, "excluded">) }
    : row;

test("every figure has a known answer", () => {
  const checked = [...Object.keys(expected), "comparison", "detectable-change"];
  expect(Object.keys(statistics.figures).toSorted()).toEqual(checked.toSorted());
  const days = members.flatMap((each) => dayBegan(each) ?? []).toSorted();
  expect(statistics).toMatchObject({ version: 1, asOf, window: { from: days.at(0), to: days.at(-1) } });
});

test.each(Object.keys(expected))("%s is what another calculation gives", (id) => {
  const figure = figureOf(id);
  const { n, of, excluded, strength, summary, rows, reports } = expected[id]?.() ?? fail(id);
  expect(figure).toMatchObject({ n, of, strength });
  expect(excludedOf(figure)).toEqual(excluded);
  expect(figure.reports.toSorted()).toEqual(reports.toSorted());
  expect(differences(figure.rows.map(withExcluded), rows)).toEqual([]);
  expect(differences(figure.summary, summary)).toEqual([]);
});

test("clocks that change, midnight and the turn of a year are seen through", () => {
  const rows = figureOf("severity-duration").rows as readonly {
    id: string;
    began: string;
    minutes: number;
  }[];
  const known = Object.fromEntries(rows.map(({ id, began, minutes }) => [id, `${began}, ${minutes} min`]));
  expect(known).toMatchObject({
    "spring-forward": "2025-03-09, 70 min", // 01:40 to 03:50 on the clock
    "autumn-back": "2025-10-25, 190 min", // 01:30 to 03:40 on the 26th
    "hour-twice": "2025-11-02, 55 min", // 01:30 to 01:25
    "past-midnight": "2024-07-02, 80 min",
    "new-year": "2024-12-31, 300 min", // on the first of January in Sydney
    "new-years-eve": "2026-01-01, 75 min", // on the last of December in New York
    "at-once": "2025-02-03, 0 min",
    "no-start": "2025-01-14, 47 min",
    "came-back": "2025-06-17, 150 min",
  });
});

test.each(Object.entries(statistics.figures))("%s counts every report once", (id, figure) => {
  const left = figure.excluded.reduce((sum, { count }) => sum + count, 0);
  // Drafts and reports in review are no part of what is read for a publication.
  expect(figure.n + left).toBe(incidents.filter(({ kind }) => !["draft", "in-review"].includes(kind)).length);
  expect(new Set(figure.reports).size).toBe(figure.n);
  if (id !== "comparison") expect(figure.of).toBe(members.length);
});

describe("comparison", () => {
  const answer = comparison();
  const figure = figureOf("comparison");
  const rows = figure.rows as readonly { change: Record<"value" | "low" | "high", number>; chance: number }[];

  test("what needs no drawing is exact", () => {
    const { n, of, excluded, strength, reports } = answer;
    expect(excludedOf(figure)).toEqual(excluded);
    expect(figure).toMatchObject({ n, of, strength });
    expect(figure.reports.toSorted()).toEqual(reports.toSorted());
    const wanted = answer.questions.map((question, index) => {
      const { change, chance } = rows[index] ?? fail("comparison");
      const none = question.changeAs === "times" ? 1 : 0;
      const isClear = (change.low > none || change.high < none) && chance <= 0.05;
      const verdict = isClear ? "distinguishable" : "not-distinguishable";
      return { change, chance, verdict, ...question };
    });
    expect(differences(rows, wanted)).toEqual([]);
  });

  test("the medians differ as they do, with bounds that resamples of the test's own give too", () => {
    const { old, recent } = answer;
    const { value = 0, low = 0, high = 0 } = rows[1]?.change ?? {};
    expect(value).toBeCloseTo(quantile(recent, 0.5) / quantile(old, 0.5), 5);
    const ratios = resampledRatios(old, recent);
    const rankOf = (bound: number) => ratios.filter((each) => each < bound).length / ratios.length;
    expect(rankOf(low)).toBeLessThan(0.04);
    expect(rankOf(high)).toBeGreaterThan(0.95);
    expect(low).toBeGreaterThan(quantile(ratios, 0.01) - 1e-9);
    expect(high).toBeLessThan(quantile(ratios, 0.99) + 1e-9);
  });

  test("the probabilities are corrected by Holm, one of them from a permutation test", () => {
    const { chances, old, recent } = answer;
    const corrected = rows.map(({ chance }) => chance);
    const ofDurations = Array.from({ length: 2000 }, (_, index) => (index + 1) / 2000).filter(
      (each) => differences(corrected, holm([chances.incidents, each, chances.found])).length === 0,
    );
    const own = relabelledChance(old, recent);
    expect(ofDurations.some((each) => Math.abs(each - own) < 0.05)).toBe(true);
  });
});

test("detectable-change is near what a simulation of the test's own finds", () => {
  const figure = figureOf("detectable-change");
  const { n, of, excluded, strength, reports } = detectableChange();
  expect(figure).toMatchObject({ n, of, strength });
  expect(excludedOf(figure)).toEqual(excluded);
  expect(figure.reports.toSorted()).toEqual(reports.toSorted());
  const logs = halvesByChance([...minutesByReport().values()].map((each) => Math.max(1, each)));
  const critical = quantile(logs.map(Math.abs), 0.95);
  const rows = figure.rows as readonly Record<"shareShorter" | "shareDetected" | "shareNotShorter", number>[];
  expect(rows.map(({ shareShorter }) => shareShorter)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  for (const { shareShorter, shareDetected, shareNotShorter } of rows) {
    const shifted = logs.map((each) => each + Math.log(1 - shareShorter));
    const detected = shifted.filter((each) => each < -critical).length / 4000;
    const notShorter = shifted.filter((each) => each >= 0).length / 4000;
    expect(Math.abs(shareDetected - detected)).toBeLessThan(0.06);
    expect(Math.abs(shareNotShorter - notShorter)).toBeLessThan(0.04);
  }
  const { shareDetectable } = figure.summary as { shareDetectable: number };
  const shortest = quantile(
    logs.map((each) => each + critical),
    0.8,
  );
  expect(Math.abs(shareDetectable - (1 - Math.exp(-shortest)))).toBeLessThan(0.05);
});

test("the sentence of duration says the numbers of its summary", () => {
  const { sentence, n } = figureOf("duration");
  const { median } = duration().summary as { median: Record<"value" | "low" | "high", number> };
  const numbers = sentence.match(/\d+/g)?.map(Number);
  expect(numbers).toEqual([n, Math.round(median.value), 95, Math.round(median.low), Math.round(median.high)]);
  expect(sentence).toContain(" min");
});

test("the site publishes the same figures, and each as a table with a line for every row", async () => {
  await library.run(["build", "--no-search", "--out", "site", "--as-of", asOf]);
  expect(JSON.parse(library.read("site/api/v1/statistics.json"))).toEqual(statistics);
  for (const [id, { rows }] of Object.entries(statistics.figures)) {
    const csv = library.read(`site/api/v1/statistics/${id}.csv`);
    expect(csv.split("\r\n").length - 2, id).toBe(rows.length);
  }
});
