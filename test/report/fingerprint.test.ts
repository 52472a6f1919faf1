import { expect, it } from "vitest";
import { fingerprints } from "../../src/report/fingerprint.ts";
import type { CheckedReport } from "../../src/validate/check-report.ts";
import { makeFinding } from "../../src/validate/finding.ts";

/** Fingerprints of findings of one rule on lines of a text. */
function printsOf(
  lines: readonly string[],
  at: readonly number[],
  reason = "Unexpected",
  path = "a.md",
): readonly string[] {
  const findings = at.map((line) =>
    makeFinding(path, "placeholder", "error", { line, column: 1, endLine: line, endColumn: 2 }, reason),
  );
  const file: CheckedReport = { path, report: null, text: lines.join("\n"), findings };
  return fingerprints(file);
}

it("survives a moved, an indented and a differently worded finding", () => {
  const [print] = printsOf(["TODO write this"], [1]);
  expect(printsOf(["", "new", "  TODO   write this\r"], [3], "Something else")).toEqual([print]);
});

it("differs by file, rule and line", () => {
  const [print] = printsOf(["TODO write this"], [1]);
  expect(printsOf(["TODO write that"], [1])).not.toEqual([print]);
  expect(printsOf(["TODO write this"], [1], "Unexpected", "b.md")).not.toEqual([print]);
});

it("is another for each of several on equal lines", () => {
  const prints = printsOf(["TODO", "TODO", "TODO"], [1, 2, 3]);
  expect(new Set(prints).size).toBe(3);
  expect(printsOf(["TODO", "TODO", "TODO"], [1, 2])).toEqual(prints.slice(0, 2));
});

it("tells findings at the fence apart by what is missing", () => {
  const fence = ["---", "title: x", "---"];
  expect(printsOf(fence, [1], "Missing section Summary")).not.toEqual(
    printsOf(fence, [1], "Missing section Impact"),
  );
});
