import { array, assert, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { chipLayout } from "../../site/parts/chip-layout.ts";
import { dodge } from "../../site/parts/dodge.ts";
import { flagLayout } from "../../site/parts/flag-layout.ts";

const length = 780;

describe("dodge", () => {
  const things = array(record({ at: integer({ min: 0, max: length }), size: integer({ min: 5, max: 60 }) }), {
    maxLength: 12,
  }).map((members) => members.toSorted((a, b) => a.at - b.at));

  test("nothing overlaps and all stays on the line", () => {
    assert(
      property(things, (members) => {
        const centres = dodge(members, length);
        let edge = -0.001;
        for (const [index, { size }] of members.entries()) {
          const start = (centres[index] ?? 0) - size / 2;
          expect(start).toBeGreaterThanOrEqual(edge);
          edge = start + size - 0.001;
        }
        expect(edge).toBeLessThanOrEqual(length);
      }),
    );
  });

  test("what has room stays where it is", () => {
    expect(
      dodge(
        [
          { at: 100, size: 20 },
          { at: 300, size: 20 },
        ],
        length,
      ),
    ).toEqual([100, 300]);
  });

  test("two at one place stand around it", () => {
    expect(
      dodge(
        [
          { at: 100, size: 20 },
          { at: 100, size: 20 },
        ],
        length,
      ),
    ).toEqual([90, 110]);
  });
});

describe("flags", () => {
  const flags = array(
    record({ x: integer({ min: 0, max: length }), width: integer({ min: 40, max: 190 }) }),
    {
      maxLength: 13,
    },
  ).map((members) => members.toSorted((a, b) => a.x - b.x));

  test("no label covers another, or another's pole", () => {
    assert(
      property(flags, (members) => {
        const places = flagLayout(members, length);
        const spans = members.map(({ x, width }, index) =>
          places[index]?.side === "left" ? { from: x - width, to: x } : { from: x, to: x + width },
        );
        for (const [one, span] of spans.entries()) {
          for (const [other, { x }] of members.entries()) {
            if (one === other) continue;
            const [row = 0, otherRow = 0] = [places[one]?.row, places[other]?.row];
            const crosses = x > span.from && x < span.to && otherRow >= row;
            const otherSpan = spans[other];
            const covers =
              row === otherRow &&
              otherSpan !== undefined &&
              span.from < otherSpan.to &&
              otherSpan.from < span.to;
            expect(crosses || covers, JSON.stringify({ members, places, one, other })).toBe(false);
          }
        }
      }),
    );
  });

  test("those at the right edge fly to the left", () => {
    expect(
      flagLayout(
        [
          { x: 10, width: 100 },
          { x: 770, width: 100 },
        ],
        length,
      ),
    ).toEqual([
      { row: 0, side: "right" },
      { row: 0, side: "left" },
    ]);
  });
});

describe("chips", () => {
  const places = array(integer({ min: 0, max: length }), { minLength: 1, maxLength: 150 });

  test("every event is on a chip, no chips overlap", () => {
    assert(
      property(places, (xs) => {
        const events = xs.toSorted((a, b) => a - b).map((x, index) => ({ number: index + 1, x }));
        const chips = chipLayout(events, length);
        expect(chips.flatMap((chip) => chip.events.map((event) => event.number))).toEqual(
          events.map((event) => event.number),
        );
        for (const [index, chip] of chips.entries()) {
          const previous = chips[index - 1];
          if (previous === undefined) continue;
          expect(chip.x - previous.x).toBeGreaterThanOrEqual((chip.width + previous.width) / 2);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("a crowd shares a chip", () => {
    const events = Array.from({ length: 20 }, (_, index) => ({ number: index + 1, x: 400 + index / 10 }));
    const chips = chipLayout(events, length);
    expect(chips.length).toBeLessThan(8);
    expect(chips[0]?.label).toMatch(/^1(?:–\d+)?$/);
  });
});
