import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentation, type Finding, levelOf } from "../../src/validate/finding.ts";
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
const withoutRange = new Set(aboutBytes);

describe.each([...new Set(cases.map(({ rule }) => rule))])("%s", (rule) => {
  for (const fixture of cases.filter((candidate) => candidate.rule === rule)) {
    const test = fixture.isBug ? it.fails : it;
    test(fixture.name, async () => {
      expectGolden(fixture.golden, await shown(fixture));
    });
    if (aboutBytes.includes(rule) || fixture.isBug) continue;
    const text = new TextDecoder().decode(fixture.content);
    it(`${fixture.name}, with a byte order mark`, async () => {
      expect(await shown(fixture, `\uFEFF${text}`)).toEqual(await shown(fixture));
    });
    it(`${fixture.name}, with Windows line endings`, async () => {
      expect(await shown(fixture, text.replace(/\r?\n/g, "\r\n"))).toEqual(await shown(fixture));
    });
  }
});

describe.each(rules.rules)("the rule $id", ({ id }) => {
  const own = cases.filter(({ rule, isBug }) => rule === id && !isBug);

  it("is triggered by a fixture, and nearly by another", async () => {
    const triggers = (await findingsOf(own)).filter(({ finding }) => ruleOf(finding) === id);
    expect(triggers.map(({ fixture }) => fixture.name)).not.toEqual([]);
    expect(triggers.filter(({ fixture }) => fixture.isNearMiss)).toEqual([]);
    expect(own.filter(({ isNearMiss }) => isNearMiss)).not.toEqual([]);
  });

  it("names itself and where it is explained", async () => {
    for (const { finding } of await findingsOf(own)) {
      expect(finding.source).toBe("afterword");
      expect(finding.url).toBe(documentation + ruleOf(finding));
    }
  });

  it("says what is unexpected or missing, without a period", async () => {
    const reasons = (await findingsOf(own)).map(({ finding }) => finding.reason);
    expect(reasons.filter((reason) => !/^(?:Unexpected|Missing) .*[^.]$/su.test(reason))).toEqual([]);
  });

  it("points at something inside the file", async () => {
    const problems = (await findingsOf(own))
      .filter(({ finding }) => !withoutRange.has(ruleOf(finding)))
      .map(({ finding, fixture }) => rangeProblem(finding, fixture.content));
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });
});

it("names rules after their files", () => {
  const ids = [...rules.rules, ...rules.libraryRules].map(({ id }) => id);
  const files = ["rules", "library-rules"].flatMap((folder) =>
    readdirSync(new URL(`../../src/${folder}/`, import.meta.url))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => name.slice(0, -".ts".length)),
  );
  expect([...ids].sort()).toEqual(files.sort());
});

it("has no folder of a rule that does not exist", () => {
  const ids = rules.rules.map(({ id }) => id);
  expect(cases.filter(({ rule }) => !ids.includes(rule))).toEqual([]);
});

/** What is found in fixtures, each finding with the fixture. */
async function findingsOf(
  fixtures: readonly FixtureCase[],
): Promise<readonly { readonly fixture: FixtureCase; readonly finding: Finding }[]> {
  const found = await Promise.all(fixtures.map(({ content, config }) => checkOne(content, config)));
  return fixtures.flatMap((fixture, index) => (found[index] ?? []).map((finding) => ({ fixture, finding })));
}

/**
 * What is found in a fixture, or in another form of it, as its golden file says it: what its own rule
 * finds, and errors of understanding. So a new rule about something else changes no golden file.
 */
async function shown(
  { rule, content, config }: FixtureCase,
  form: string | Uint8Array = content,
): Promise<readonly string[]> {
  return (await checkOne(form, config))
    .filter((finding) => ruleOf(finding) === rule || isOfUnderstanding(finding))
    .map((finding) => showFinding(finding));
}

function isOfUnderstanding(finding: Finding): boolean {
  const group = rules.rules.find(({ id }) => id === ruleOf(finding))?.group;
  return levelOf(finding) === "error" && ["reading", "sections", "time", "timeline"].includes(group ?? "");
}
