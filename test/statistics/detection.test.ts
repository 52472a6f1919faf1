import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/detection.ts";
import { aLibrary, aPostmortem } from "./a-postmortem.ts";

/** One report for each value, in this order of ids. */
function noticedBy(...values: (string | null)[]) {
  return values.map((detection, index) => aPostmortem({ id: `i${index}`, detection }));
}

function times<Value>(count: number, value: Value): Value[] {
  return Array.from({ length: count }, () => value);
}

describe("detection", () => {
  it("counts the most frequent first, then by name, what is not stated last", () => {
    const library = aLibrary(noticedBy("partner", null, "customer", "employee", "unknown", "customer", null));
    const { rows, n, of, excluded, summary, sentence, strength, reports } = figure.compute(library);
    expect(rows).toEqual([
      { value: "customer", count: 2 },
      { value: "employee", count: 1 },
      { value: "partner", count: 1 },
      { value: null, count: 3 },
    ]);
    expect({ n, of, summary, strength }).toEqual({ n: 4, of: 7, summary: null, strength: "cannot-say" });
    expect(excluded).toEqual([{ reason: "detection not stated", count: 3 }]);
    expect(reports).toEqual(["i0", "i2", "i3", "i5"]);
    expect(sentence).toBe(
      "Who noticed first is stated for 4 of 7 incidents: too few for a share, each is counted.",
    );
  });

  it("gives the share noticed by customers from ten on, with its exact interval", () => {
    // 7 of 31: beta.ppf(0.025, 7, 25) and beta.ppf(0.975, 8, 24) of SciPy 1.17.1.
    const library = aLibrary(
      noticedBy(...times(7, "customer"), ...times(24, "monitoring"), ...times(5, null)),
    );
    const { summary, sentence, strength } = figure.compute(library);
    expect(summary?.byCustomers).toEqual({ value: 0.225806, low: 0.095942, high: 0.410964 });
    expect(sentence).toBe(
      "Of 31 incidents for which it is stated, customers noticed 7 first: 23 % (95 % interval 10–41 %).",
    );
    expect(strength).toBe("thin");
  });

  it("says so when it is stated nowhere", () => {
    const { rows, sentence, strength } = figure.compute(aLibrary(noticedBy(null, "unknown")));
    expect(rows).toEqual([{ value: null, count: 2 }]);
    expect(sentence).toBe("Who noticed first is not known: it is stated for none of 2 incidents.");
    expect(strength).toBe("cannot-say");
  });

  it("has no row for an empty library", () => {
    const { rows, sentence } = figure.compute(aLibrary([]));
    expect(rows).toEqual([]);
    expect(sentence).toBe("There is no published incident to count yet.");
  });
});
