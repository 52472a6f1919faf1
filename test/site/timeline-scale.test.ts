import { assert, integer, property, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { timelineScale } from "../../site/parts/timeline-scale.ts";

const minutes = (...values: number[]) => values.map((value) => value * 60_000);
const day = 24 * 60;
const times = uniqueArray(integer({ min: 0, max: 60 * day }), { minLength: 1, maxLength: 40 });

describe("always", () => {
  test("places rise with time, from 0 to 1", () => {
    assert(
      property(times, (values) => {
        const sorted = minutes(...values).sort((a, b) => a - b);
        const core = { from: sorted[1] ?? 0, to: sorted.at(-2) ?? 0 };
        const scale = timelineScale(sorted, core.from < core.to ? core : null);
        const places = sorted.map(scale.position);
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1);
          expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 0);
        }
        expect(scale.position(scale.from)).toBeCloseTo(0);
        expect(scale.position(scale.to)).toBeCloseTo(1);
        expect(scale.position(scale.from - 1)).toBe(0);
        expect(scale.position(scale.to + 1)).toBe(1);
      }),
    );
  });

  test("stretches cover the axis without gaps", () => {
    assert(
      property(times, (values) => {
        const { stretches } = timelineScale(minutes(...values), null);
        expect(stretches[0]?.start).toBe(0);
        expect(stretches.at(-1)?.end).toBeCloseTo(1);
        for (const [index, stretch] of stretches.entries()) {
          expect(stretch.end).toBeGreaterThan(stretch.start);
          if (index > 0) expect(stretch.start).toBe(stretches[index - 1]?.end);
        }
      }),
    );
  });

  test("what is not compressed is to one scale", () => {
    assert(
      property(times, (values) => {
        const { stretches } = timelineScale(minutes(...values), null);
        const rates = stretches
          .filter((stretch) => !stretch.compressed)
          .map((stretch) => (stretch.end - stretch.start) / (stretch.to - stretch.from));
        for (const rate of rates) expect(rate / (rates[0] ?? 1)).toBeCloseTo(1);
      }),
    );
  });
});

describe("compression", () => {
  test("three moments are drawn to scale, however uneven", () => {
    const scale = timelineScale(minutes(0, 2, 600), { from: 0, to: 600 * 60_000 });
    expect(scale.stretches).toHaveLength(1);
    expect(scale.position(300 * 60_000)).toBeCloseTo(0.5);
  });

  test("a cause that came in weeks before does not squeeze the incident", () => {
    const start = 20 * day;
    const scale = timelineScale(minutes(0, start, start + 3, start + 60), {
      from: start * 60_000,
      to: (start + 60) * 60_000,
    });
    expect(scale.stretches.map((stretch) => stretch.compressed)).toEqual([true, false]);
    expect(scale.position(start * 60_000)).toBeLessThan(0.1);
  });

  test("lead-up as long as the incident stays to scale", () => {
    const scale = timelineScale(minutes(0, 50, 55, 110), { from: 50 * 60_000, to: 110 * 60_000 });
    expect(scale.stretches).toHaveLength(1);
  });

  test("a night amid many events is compressed", () => {
    const evening = Array.from({ length: 12 }, (_, index) => index * 4);
    const values = [...evening, ...evening.map((value) => value + 16 * 60)];
    const scale = timelineScale(minutes(...values), { from: 0, to: (16 * 60 + 44) * 60_000 });
    expect(scale.stretches.map((stretch) => stretch.compressed)).toEqual([false, true, false]);
  });

  test("weeks unnoticed keep a third of the drawing", () => {
    const found = 26 * day;
    const scale = timelineScale(minutes(0, found, found + 12, found + 60, found + 190, found + 300), {
      from: 0,
      to: (found + 300) * 60_000,
    });
    expect(scale.stretches[0]?.compressed).toBe(true);
    expect(scale.position(found * 60_000)).toBeGreaterThan(0.3);
  });

  test("a lone moment is in the middle", () => {
    const scale = timelineScale(minutes(100), null);
    expect(scale.position(100 * 60_000)).toBeCloseTo(0.5);
  });
});
