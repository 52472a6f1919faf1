import { describe, expect, it } from "vitest";
import { incidents } from "../../src/statistics/wording/incidents.ts";
import { intervalInWords } from "../../src/statistics/wording/interval-in-words.ts";
import { quantityOfMinutes } from "../../src/statistics/wording/quantity-of-minutes.ts";
import { quantityOfShare } from "../../src/statistics/wording/quantity-of-share.ts";

describe("quantityOfMinutes(minutes)", () => {
  it.each([
    [0, "0", "min"],
    [4.25, "4.3", "min"],
    [48, "48", "min"],
    [119, "119", "min"],
    [120, "2", "h"],
    [330, "5.5", "h"],
    [2879, "48", "h"],
    [2880, "2", "d"],
    [60_000, "42", "d"],
  ])("reads %d minutes as %s %s", (minutes, amount, unit) => {
    expect(quantityOfMinutes(minutes)).toEqual({ amount, unit });
  });
});

describe("quantityOfShare(share)", () => {
  it.each([
    [0, "0"],
    [0.0009, "<1"],
    [0.226, "23"],
    [0.999, ">99"],
    [1, "100"],
  ])("reads %d as %s %%", (share, amount) => {
    expect(quantityOfShare(share)).toEqual({ amount, unit: "%" });
  });
});

describe("intervalInWords(estimate, quantity)", () => {
  it.each([
    [34, 71, "95 % interval 34–71 min"],
    [34, 312, "95 % interval 34 min to 5.2 h"],
    [34, null, "97.5 % bound: at least 34 min"],
    [null, 71, "97.5 % bound: at most 71 min"],
    [null, null, "too few for an interval"],
  ])("says what is known of %s to %s", (low, high, words) => {
    expect(intervalInWords({ low, high }, quantityOfMinutes)).toBe(words);
  });
});

describe("incidents(count)", () => {
  it("counts one as one", () => {
    expect([0, 1, 2].map(incidents)).toEqual(["0 incidents", "1 incident", "2 incidents"]);
  });
});
