import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonProblem } from "../src/json-problem.ts";

describe("findJsonProblem", () => {
  test.each([
    ['{"a": [1, 2}', 1, 12, "Unexpected “}”, expected “,” or “]”"],
    ['{"a": 01}', 1, 8, "Unexpected “1”, expected “,” or “}”"],
    ['{"a" 1}', 1, 6, "Unexpected “1”, expected “:”"],
    ["{'a': 1}", 1, 2, "Unexpected “'”, expected a key in quotes or “}”"],
    ['{"a": "line\nbreak"}', 1, 7, "Unexpected text that is not closed or escaped, expected a value"],
    ['{"a": "\\x"}', 1, 7, "Unexpected text that is not closed or escaped, expected a value"],
    ["[1,\n 2,\n]", 3, 1, "Unexpected “]”, expected a value"],
    ["{} x", 1, 4, "Unexpected “x”, expected the end"],
    ["[", 1, 2, "Unexpected end, expected a value or “]”"],
    ["nul", 1, 1, "Unexpected “n”, expected a value"],
  ])("of %j is at %i:%i", (text, line, column, reason) => {
    expect(findJsonProblem(text)).toEqual({ reason, line, column });
  });

  test("finds nothing in JSON, and something in what is none", () => {
    const pieces = fc.constantFrom(
      ...'{}[],:"',
      '"a"',
      "1",
      "-0.5e3",
      "true",
      "null",
      " ",
      "\n",
      "\\",
      "a",
      "01",
    );
    const text = fc.oneof(
      fc.json(),
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (json) => {
        expect(findJsonProblem(json) === null).toBe(isJson(json));
      }),
      { numRuns: 3000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
