import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadReporters } from "../../src/report/load-reporters.ts";
import { expectGolden } from "../support/golden.ts";
import { aHostileResult, aLibrary, catalogue } from "./a-library.ts";
import { aResult, asOf } from "./a-result.ts";

const reporters = await loadReporters();
const options = { colour: false, rules: catalogue, version: "1.2.3", folder: "docs/incidents & more" };
const endings = {
  github: "txt",
  gitlab: "json",
  json: "json",
  junit: "xml",
  markdown: "md",
  sarif: "json",
  text: "txt",
};
const results = { library: await aLibrary(), hostile: await aHostileResult(), nothing: { files: [], asOf } };

describe.each(Object.entries(endings))("%s", (format, ending) => {
  const { reporter } = reporters.get(format) ?? {};

  it.each(Object.entries(results))("of the result “%s”", (name, result) => {
    expectFile(`${format}/${name}.${ending}`, reporter?.(result, options) ?? "");
  });

  it("is the same every time, and without what the command may add", () => {
    const text = reporter?.(results.library, { colour: false });
    expect(reporter?.(results.library, { colour: false })).toBe(text);
  });
});

it("github has a summary for the job", () => {
  expectFile("github/summary.md", reporters.get("github")?.summary?.(results.library, options) ?? "");
});

it("has a test for every format", () => {
  expect([...reporters.keys()].sort()).toEqual(Object.keys(endings).sort());
});

describe("markdown of one report alone", () => {
  it.each(["checkout", "clock-change", "four-minutes", "four-weeks", "no-zone", "notes"])(
    "%s",
    async (name) => {
      const result = await aResult({ [name]: [] });
      expectFile(`markdown/${name}.md`, reporters.get("markdown")?.reporter(result, options) ?? "");
    },
  );
});

function expectFile(file: string, text: string): void {
  expect(text.endsWith("\n")).toBe(true);
  // As it is written: half a character is none.
  const written = Buffer.from(text).toString();
  expectGolden(fileURLToPath(new URL(file, import.meta.url)), written.split("\n").slice(0, -1));
}
