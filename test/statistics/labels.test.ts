import { describe, expect, it } from "vitest";
import { figure as causes } from "../../src/statistics/causes.ts";
import { figure as services } from "../../src/statistics/services.ts";
import { aLibrary, aPostmortem } from "./a-postmortem.ts";

function hit(...names: readonly (readonly string[])[]) {
  return aLibrary(names.map((named, index) => aPostmortem({ id: `i${index}`, services: named })));
}

describe("services", () => {
  it("counts an incident once for each service it names, not stated last", () => {
    const { rows, n, of, excluded, sentence, summary } = services.compute(
      hit(["web", "api"], ["api", "api"], ["unknown"], [], ["cdn", "unknown"]),
    );
    expect(rows).toEqual([
      { value: "api", count: 2, share: null },
      { value: "cdn", count: 1, share: null },
      { value: "web", count: 1, share: null },
      { value: null, count: 2, share: null },
    ]);
    expect({ n, of, summary }).toEqual({ n: 3, of: 5, summary: null });
    expect(excluded).toEqual([{ reason: "no service stated", count: 2 }]);
    expect(sentence).toBe("3 of 5 incidents name 3 services: too few for a share, each is counted.");
  });

  it("gives shares of those that name any, which add up to more than all", () => {
    const library = hit(
      ...Array.from({ length: 5 }, () => ["web", "api"]),
      ...Array.from({ length: 5 }, (_, index) => [`other-${index}`]),
    );
    const { rows, summary, sentence, definition } = services.compute(library);
    expect(summary).toEqual({ labels: 7, named: 15 });
    // Clopper and Pearson's table gives 18.71 to 81.29 % for 5 of 10.
    expect(rows.slice(0, 2).map(({ value, share }) => [value, share])).toEqual([
      ["api", { value: 0.5, low: 0.187086, high: 0.812914 }],
      ["web", { value: 0.5, low: 0.187086, high: 0.812914 }],
    ]);
    expect(sentence).toBe(
      "Of 10 incidents that name a service, api and web are named most often, each by 5: 50 % (95 % interval 19–81 %).",
    );
    expect(definition).toContain("the shares to more than 100 %");
  });

  it("does not name the first of many that are named as often", () => {
    const library = hit(...Array.from({ length: 10 }, (_, index) => [`service-${index}`]));
    expect(services.compute(library).sentence).toMatch(
      /^Of 10 incidents that name a service, 10 services are named most often, each by 1: 10 % /,
    );
  });
});

describe("causes", () => {
  it("names the most frequent one in words", () => {
    const library = aLibrary(
      Array.from({ length: 10 }, (_, index) =>
        aPostmortem({ id: `i${index}`, causes: index === 0 ? ["code"] : ["monitoring-gap"] }),
      ),
    );
    expect(causes.compute(library).sentence).toMatch(
      /^Of 10 incidents that name a cause, monitoring gap is named most often, by 9: 90 % /,
    );
  });

  it("says so when none is stated", () => {
    expect(causes.compute(aLibrary([aPostmortem({ causes: ["unknown"] })])).sentence).toBe(
      "No cause is stated for any of 1 incident.",
    );
  });
});
