import { describe, expect, it } from "vitest";
import { figure } from "../../src/statistics/trigger-cause.ts";
import { aLibrary, aPostmortem } from "./a-postmortem.ts";

function set(id: string, trigger: string | null, ...causes: string[]) {
  return aPostmortem({ id, trigger, causes });
}

describe("trigger-cause", () => {
  it("counts each pair that was seen, those with something not stated last", () => {
    const { rows, n, of, excluded, sentence } = figure.compute(
      aLibrary([
        set("a", "deploy", "code", "process"),
        set("b", "deploy", "code", "code"),
        set("c", "expiry", "process"),
        set("d", "unknown", "code"),
        set("e", "deploy"),
        set("f", null, "unknown"),
      ]),
    );
    expect(rows).toEqual([
      { trigger: "deploy", cause: "code", count: 2 },
      { trigger: "deploy", cause: "process", count: 1 },
      { trigger: "expiry", cause: "process", count: 1 },
      { trigger: null, cause: "code", count: 1 },
      { trigger: "deploy", cause: null, count: 1 },
      { trigger: null, cause: null, count: 1 },
    ]);
    expect({ n, of }).toEqual({ n: 3, of: 6 });
    expect(excluded).toEqual([
      { reason: "trigger not stated", count: 2 },
      { reason: "no cause stated", count: 1 },
    ]);
    expect(sentence).toBe(
      "Trigger and cause are both stated for 3 of 6 incidents: too few to see a pattern, each is counted.",
    );
  });

  it("names the pair seen most from ten on, and none where several are", () => {
    const ten = Array.from({ length: 10 }, (_, index) => set(`i${index}`, "deploy", "monitoring-gap"));
    expect(figure.compute(aLibrary([...ten, set("x", "expiry", "code")])).sentence).toBe(
      "11 incidents show 2 pairs of trigger and cause; deploy with monitoring gap is seen most often, 10 times.",
    );
    const each = Array.from({ length: 10 }, (_, index) => set(`i${index}`, "deploy", `cause-${index}`));
    expect(figure.compute(aLibrary(each)).sentence).toBe(
      "10 incidents show 10 pairs of trigger and cause; no pair is seen more than once.",
    );
  });

  it("needs twelve incidents a pair for more than thin", () => {
    const same = Array.from({ length: 36 }, (_, index) => set(`i${index}`, "deploy", "code"));
    expect(figure.compute(aLibrary(same)).strength).toBe("enough");
    const mixed = same.map((each, index) => ({ ...each, causes: [`cause-${index % 4}`] }));
    expect(figure.compute(aLibrary(mixed)).strength).toBe("thin");
  });
});
