import { describe, expect, it } from "vitest";
import { documentation } from "../../src/validate/finding.ts";
import { checkFiles, rules } from "../support/check-files.ts";
import { expectGolden } from "../support/golden.ts";
import { findLibraryCases, type LibraryCase } from "../support/library-cases.ts";
import { rangeProblem } from "../support/range-problem.ts";
import { ruleOf, showFinding } from "../support/show-finding.ts";

/*
 * Every folder beside this file is named after a rule about reports together. Each folder in it is a
 * library, with a golden file that lists what the rule finds there.
 */
const cases = findLibraryCases(new URL(".", import.meta.url));

/** Speaks of a file that is not there, of which nothing can be pointed at. */
const withoutRange = new Set(["report-removed"]);

describe.each([...new Set(cases.map(({ rule }) => rule))])("%s", (rule) => {
  for (const fixture of cases.filter((candidate) => candidate.rule === rule)) {
    it(fixture.name, async () => {
      expectGolden(
        fixture.golden,
        (await findingsOf(fixture)).map(({ line }) => line),
      );
    });

    it(`${fixture.name}, as many findings when read in another order`, async () => {
      const files = new Map([...fixture.files].reverse());
      const reversed = await findingsOf({ ...fixture, files });
      expect(reversed.length).toBe((await findingsOf(fixture)).length);
    });
  }
});

describe.each(rules.libraryRules)("the rule $id", ({ id }) => {
  const own = cases.filter(({ rule }) => rule === id);

  it("is triggered by a fixture, and nearly by another", async () => {
    const numbers = await Promise.all(own.map(async (fixture) => (await findingsOf(fixture)).length));
    const triggers = own.filter((_, index) => (numbers[index] ?? 0) > 0);
    expect(triggers.map(({ name }) => name)).not.toEqual([]);
    expect(triggers.filter(({ isNearMiss }) => isNearMiss).map(({ name }) => name)).toEqual([]);
    expect(own.filter(({ isNearMiss }) => isNearMiss).map(({ name }) => name)).not.toEqual([]);
  });

  it("names itself, says what is unexpected or missing, and points at something", async () => {
    for (const fixture of own) {
      for (const { path, finding } of await findingsOf(fixture)) {
        const content = new TextEncoder().encode(fixture.files.get(path) ?? "");
        expect(finding).toMatchObject({ source: "afterword", url: documentation + id, file: path });
        expect(finding.reason).toMatch(/^(?:Unexpected|Missing) .*[^.]$/su);
        if (!withoutRange.has(id)) expect(rangeProblem(finding, content)).toBeNull();
      }
    }
  });
});

/** What the rule of a fixture finds, with the file and as a line of the golden file. */
async function findingsOf({ rule, files, config, previous }: LibraryCase) {
  const found = await checkFiles({ files, config, previous });
  return [...found].flatMap(([path, findings]) =>
    findings
      .filter((finding) => ruleOf(finding) === rule)
      .map((finding) => ({ path, finding, line: `${path} ${showFinding(finding)}` })),
  );
}
