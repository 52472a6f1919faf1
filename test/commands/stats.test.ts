import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Statistics } from "../../src/statistics/statistics.ts";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";

let library: TemporaryLibrary;
beforeEach(() => {
  library = new TemporaryLibrary().write({
    "postmortems/a.md": goodReport,
    "postmortems/b.md": goodReport
      .replace(/^title: .*$/m, "title: Another failure of the printers")
      .replace(/^severity: .*$/m, "severity: sev1"),
  });
});
afterEach(() => library.remove());

async function figures(...options: readonly string[]): Promise<Statistics> {
  return JSON.parse((await library.run(["stats", "--json", ...options])).out);
}

describe("afterword stats", () => {
  test("says each figure in a sentence, with what it rests on, in 80 columns", async () => {
    const { out, status } = await library.run(["stats"]);
    const { figures: all } = await figures();
    expect(status).toBe(0);
    for (const { title, sentence } of Object.values(all)) {
      expect(out).toContain(`\n${title}\n`);
      expect(out.replace(/\s+/g, " ")).toContain(sentence.replace(/\s+/g, " "));
    }
    expect(out.split("\n").filter((line) => line.length > 90)).toEqual([]);
    expect(out).not.toMatch(/NaN|undefined|\[object/);
  });

  test("prints what the site publishes", async () => {
    await library.run(["build", "--no-search", "--no-cache"]);
    expect((await library.run(["stats", "--json"])).out).toBe(library.read("_site/api/v1/statistics.json"));
    for (const id of Object.keys((await figures()).figures)) {
      const { out } = await library.run(["stats", "--csv", "--figure", id]);
      expect(out, id).toBe(library.read(`_site/api/v1/statistics/${id}.csv`));
    }
  });

  test("narrows to a service, a severity, a figure and a window", async () => {
    expect((await figures("--severity", "sev1")).figures.duration?.of).toBe(1);
    expect((await figures("--since", "2026-11-20")).figures.duration?.of).toBe(0);
    expect(Object.keys((await figures("--figure", "duration")).figures)).toEqual(["duration"]);
  });

  test("judges the whole library only", async () => {
    expect(Object.keys((await figures()).figures)).toContain("comparison");
    expect(Object.keys((await figures("--severity", "sev1")).figures)).not.toContain("comparison");
    expect(Object.keys((await figures("--since", "2024-01-01")).figures)).not.toContain("comparison");
  });

  test.each([
    [["--figure", "comparison", "--severity", "sev1"], "Leave out --service"],
    [["--figure", "duratoin"], "Did you mean duration?"],
    [["--severity", "sev9"], "There are: sev1, sev3."],
    [["--since", "2024-02-30"], "--since takes a date"],
    [["--csv"], "Name it: --figure duration."],
  ])("refuses %j", async (options, sentence) => {
    const { status, remarks } = await library.run(["stats", ...options]);
    expect(status).toBe(2);
    expect(remarks).toContain(sentence);
  });
});
