import { describe, expect, it } from "vitest";
import { discover } from "../../src/discover.ts";
import { documentation, type Finding } from "../../src/validate/finding.ts";
import { checkOne, rules } from "../support/check-files.ts";
import { type FixtureCase, findFixtureCases } from "../support/fixture-cases.ts";
import { expectGolden } from "../support/golden.ts";
import { rangeProblem } from "../support/range-problem.ts";
import { ruleOf, showFinding } from "../support/show-finding.ts";

/*
 * Every folder beside this file is named after a rule and holds reports, each with a golden file
 * that lists what is found in it. A new rule needs no line here: one folder with one report that
 * triggers it and one, `ok-….md`, that nearly does.
 */
const cases = findFixtureCases(new URL(".", import.meta.url));

/** Rules that complain of bytes, which other line endings would change. */
const aboutBytes = ["encoding", "too-large"];

/** Rules that speak of the whole file, of which no part can be pointed at. */
const withoutRange = ["encoding", "too-large"];

describe.each([...new Set(cases.map(({ rule }) => rule))])("%s", (rule) => {
  for (const fixture of cases.filter((candidate) => candidate.rule === rule)) {
    const test = fixture.isBug ? it.fails : it;
    test(fixture.name, () => {
      expectGolden(fixture.golden, shown(fixture));
    });
    if (aboutBytes.includes(fixture.rule)) continue;
    it(`${fixture.name}, with Windows line endings and with a byte order mark`, () => {
      const text = new TextDecoder().decode(fixture.content);
      expect(shown({ ...fixture, content: withBytes(text.replaceAll("\n", "\r\n")) })).toEqual(shown(fixture));
      expect(shown({ ...fixture, content: withBytes(`\uFEFF${text}`) })).toEqual(shown(fixture));
    });
  }
});

describe.each(rules.rules)("the rule $id", (rule) => {
  const own = cases.filter((fixture) => fixture.rule === rule.id && !fixture.isBug);
  const found = () => own.flatMap((fixture) => findingsOf(fixture).map((finding) => ({ fixture, finding })));

  it("is triggered by a fixture, and nearly by another", () => {
    const triggers = own.filter((fixture) => isTriggered(rule.id, fixture));
    expect(triggers.map(({ name }) => name)).not.toEqual([]);
    expect(triggers.filter(({ isNearMiss }) => isNearMiss)).toEqual([]);
    expect(own.filter(({ isNearMiss }) => isNearMiss)).not.toEqual([]);
  });

  it("names itself and where it is explained", () => {
    for (const { finding } of found()) {
      expect(finding.source).toBe("afterword");
      expect(finding.url).toBe(documentation + ruleOf(finding));
    }
  });

  it("says what is unexpected or missing, without a period", () => {
    const reasons = found().map(({ finding }) => finding.reason);
    expect(reasons.filter((reason) => !/^(?:Unexpected|Missing) .*[^.]$/su.test(reason))).toEqual([]);
  });

  it("points at something inside the file", () => {
    const problems = found()
      .filter(({ finding }) => !withoutRange.includes(ruleOf(finding)))
      .map(({ finding, fixture }) => rangeProblem(finding, fixture.content));
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });
});

it.each(["rules", "library-rules"])("names the rules of src/%s/ after their files", async (folder) => {
  const modules = await discover(new URL(`../../src/${folder}/`, import.meta.url));
  const ids = [...modules].map(([file, { rule }]) => [file, (rule as { id: string }).id]);
  expect(ids).toEqual([...modules.keys()].map((file) => [file, file]));
});

it("has no folder of a rule that does not exist", () => {
  const ids = rules.rules.map(({ id }) => id);
  expect(cases.filter(({ rule }) => !ids.includes(rule))).toEqual([]);
});

function findingsOf({ content, config }: FixtureCase): readonly Finding[] {
  return checkOne(content, config);
}

function shown(fixture: FixtureCase): string[] {
  return findingsOf(fixture).map((finding) => showFinding(finding));
}

function isTriggered(rule: string, fixture: FixtureCase): boolean {
  return findingsOf(fixture).some((finding) => ruleOf(finding) === rule);
}

function withBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
