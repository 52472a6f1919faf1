import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/comparison.ts";
import { figure as detectable } from "../../src/statistics/detectable-change.ts";
import { aLibrary, anIncident, aPostmortem, type Overrides } from "./a-postmortem.ts";

/** So many incidents in each quarter, published ten days later, and one before all of them. */
function aLibraryOf(
  perQuarter: readonly number[],
  of: (quarter: number, index: number) => Overrides = () => ({}),
) {
  const reports = perQuarter.flatMap((count, quarter) =>
    Array.from({ length: count }, (_, index) => {
      const year = 2022 + Math.floor(quarter / 4);
      const month = String((quarter % 4) * 3 + 2).padStart(2, "0");
      const { minutes, ...overrides } = { minutes: {}, ...of(quarter, index) };
      return anIncident(
        `q${quarter}-${index}`,
        `${year}-${month}-03T08:00`,
        minutes.toResolve ?? 30 + (index % 3),
        {
          published: `${year}-${month}-13`,
          ...overrides,
        },
      );
    }),
  );
  return [anIncident("first", "2021-11-03T08:00", 60, { published: "2021-11-13" }), ...reports];
}

const eight = [3, 3, 3, 3, 3, 3, 3, 3];

describe("comparison", () => {
  it("sets the last four full quarters against the four before", () => {
    const library = aLibrary(aLibraryOf([...eight, 5]), { asOf: "2024-03-01" });
    const { rows, sentence, n, of, excluded } = figure.compute(library);
    expect({ n, of, excluded }).toEqual({
      n: 24,
      of: 24,
      excluded: [{ reason: "outside the compared periods", count: 6 }],
    });
    expect(
      rows.map(({ question, before, after, knownBefore, knownAfter, verdict }) => [
        question,
        before,
        after,
        knownBefore,
        knownAfter,
        verdict,
      ]),
    ).toEqual([
      ["incidents", 12, 12, 12, 12, "not-distinguishable"],
      ["median-duration", 31, 31, 12, 12, "not-distinguishable"],
      ["found-by-customers", null, null, 0, 0, "cannot-say"],
    ]);
    expect(rows[0]).toMatchObject({ periodBefore: "2022-Q1 to 2022-Q4", periodAfter: "2023-Q1 to 2023-Q4" });
    expect(sentence).toBe(
      "2023-Q1 to 2023-Q4 against 2022-Q1 to 2022-Q4: no distinguishable difference in the number of incidents or the median duration; too little is known of the share found by customers.",
    );
  });

  it("says which difference is distinguishable, with its interval", () => {
    const library = aLibrary(aLibraryOf([3, 3, 3, 3, 12, 12, 12, 12]), { asOf: "2024-03-01" });
    const { rows, sentence } = figure.compute(library);
    expect(rows[0]).toMatchObject({ before: 12, after: 48, verdict: "distinguishable", changeAs: "times" });
    expect(rows[0]?.change).toMatchObject({ value: 4 });
    expect(sentence).toMatch(
      /: the number of incidents is distinguishable: 48 after 12, 4\.0 times \(95 % interval 2\.1–8\.3 times\); no distinguishable difference in the median duration/,
    );
  });

  it("corrects each probability for the questions that could be asked", () => {
    const stated = (quarter: number, index: number): Overrides => ({
      detection: index === 0 && quarter < 4 ? "customer" : "monitoring",
    });
    const chances = (of: typeof stated | undefined) =>
      figure
        .compute(aLibrary(aLibraryOf(eight, of), { asOf: "2024-03-01" }))
        .rows.map(({ chance }) => chance);
    const [, , customers] = chances(stated);
    // Fisher's exact test of 4 of 12 and 0 of 12 gives 0.0932, the smallest of three.
    expect(customers).toBeCloseTo(3 * 0.0932, 3);
    expect(chances(undefined)[2]).toBeNull();
  });

  it("moves back by the time that nine in ten reports take to be published", () => {
    const periods = (asOf: string) =>
      figure.compute(aLibrary(aLibraryOf([...eight, 3]), { asOf })).rows[0]?.periodAfter;
    expect(periods("2024-04-10")).toBe("2023-Q1 to 2023-Q4");
    expect(periods("2024-04-11")).toBe("2023-Q2 to 2024-Q1");
  });

  it("cannot say without eight full quarters", () => {
    const short = figure.compute(aLibrary(aLibraryOf(eight.slice(1)), { asOf: "2023-12-31" }));
    expect(short).toMatchObject({ n: 0, of: 0, rows: [], strength: "cannot-say" });
    expect(short.sentence).toBe(
      "Nothing can be compared yet: it takes eight full quarters that have been over for 10 days, by when nine in ten reports are published, and there are 7.",
    );
    // The first quarter with an incident may not have been kept from its first day, unless a window says so.
    const [, ...within] = aLibraryOf(eight);
    const of = (since: string | null) =>
      figure.compute(aLibrary(within, { asOf: "2024-03-01", config: { window: { since, until: null } } })).n;
    expect([of(null), of("2022-01-01"), of("2022-01-02")]).toEqual([0, 24, 0]);
  });

  it("ends where the library's window does", () => {
    const of = (until: string) =>
      figure.compute(
        aLibrary(aLibraryOf([...eight, 3]), {
          asOf: "2024-12-31",
          config: { window: { since: null, until } },
        }),
      ).rows[0]?.periodAfter;
    expect([of("2023-12-31"), of("2023-12-30")]).toEqual(["2023-Q1 to 2023-Q4", undefined]);
  });

  it("cannot say before ten reports state when they were published", () => {
    const reports = aLibraryOf(eight, () => ({ published: null }));
    const { sentence, strength, n } = figure.compute(aLibrary(reports, { asOf: "2024-03-01" }));
    expect({ strength, n }).toEqual({ strength: "cannot-say", n: 0 });
    expect(sentence).toMatch(
      /^Nothing can be compared: fewer than ten reports state when they were published/,
    );
  });

  it("claims nothing of a period with fewer than ten, and no ratio to none", () => {
    const library = aLibrary(aLibraryOf([0, 0, 0, 0, 3, 3, 3, 3]), { asOf: "2024-03-01" });
    const withOthers = { ...library, postmortems: [...library.postmortems] };
    const { rows, sentence } = figure.compute(withOthers);
    expect(rows.map(({ verdict, change }) => [verdict, change])).toEqual(
      rows.map(() => ["cannot-say", null]),
    );
    expect(sentence).toContain("too little is known of the number of incidents, the median duration and");
  });

  it("counts a duration below a minute as one", () => {
    const library = aLibrary(
      aLibraryOf(eight, (quarter) => ({ minutes: { toResolve: quarter < 4 ? 0 : 2 } })),
      { asOf: "2024-03-01" },
    );
    expect(figure.compute(library).rows[1]).toMatchObject({
      before: 1,
      after: 2,
      change: { value: 2, low: 2, high: 2 },
    });
  });
});

describe("detectable-change", () => {
  const lasting = (minutes: readonly number[]) =>
    aLibrary(minutes.map((each, index) => anIncident(`i${index}`, "2024-03-01T00:00", each)));

  it("gives the smallest change and what would be seen of others", () => {
    const minutes = Array.from({ length: 40 }, (_, index) => 2 ** (index % 9) * 10 + index);
    const { summary, rows, sentence, n, unit } = detectable.compute(lasting(minutes));
    expect({ n, unit }).toEqual({ n: 40, unit: "incidents" });
    expect(rows.map(({ shareShorter }) => shareShorter)).toEqual([
      0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9,
    ]);
    const detected = rows.map(({ shareDetected }) => shareDetected);
    expect(detected).toEqual(detected.toSorted((a, b) => a - b));
    const shown = rows.find(({ shareDetected }) => shareDetected >= 0.8)?.shareShorter ?? 0;
    expect(summary?.shareDetectable).toBeGreaterThan(shown - 0.1);
    expect(summary?.shareDetectable).toBeLessThanOrEqual(shown);
    expect(sentence).toMatch(
      /^With 40 incidents of known duration, a change of the median could be seen in four of five cases only if incidents became at least \d+ % shorter\.$/,
    );
  });

  it("cannot say of fewer than ten, nor of durations that are all alike", () => {
    const few = detectable.compute(lasting([1, 2, 3]));
    expect(few).toMatchObject({ summary: null, rows: [], strength: "cannot-say" });
    const alike = detectable.compute(lasting(Array<number>(40).fill(30)));
    expect(alike).toMatchObject({ summary: null, rows: [], strength: "cannot-say" });
    expect(alike.sentence).toBe(
      "The 40 known durations are too much alike to simulate which change could be seen.",
    );
  });

  it("follows from the data alone", () => {
    const library = lasting([5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 0]);
    const reversed = { ...library, postmortems: library.postmortems.toReversed() };
    expect(detectable.compute(reversed).rows).toEqual(detectable.compute(library).rows);
    expect(detectable.compute(aLibrary([aPostmortem()])).summary).toBeNull();
  });
});
