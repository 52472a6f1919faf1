import { describe, expect, test } from "vitest";
import { nearest } from "../src/nearest.ts";

describe("nearest(word, candidates)", () => {
  test.each([
    ["sevrity", ["services", "severity", "status"], "severity"],
    ["prevnt", ["detect", "prevent", "process"], "prevent"],
    ["Root-Cause", ["rootCause", "summary"], "rootCause"],
    ["recieved", ["received", "resolved"], "received"],
  ])("%s is %s", (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  test("of several that are equally near none is meant", () => {
    expect(nearest("sev9", ["sev1", "sev2", "unknown"])).toBeUndefined();
  });

  test("nothing is near to everything", () => {
    expect(nearest("weather", ["severity", "status", "causes"])).toBeUndefined();
    expect(nearest("", ["severity"])).toBeUndefined();
  });
});
