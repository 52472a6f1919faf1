import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, it } from "vitest";
import { reporter as gitlab } from "../../src/report/gitlab.ts";
import { reporter as junit } from "../../src/report/junit.ts";
import type { CheckResult } from "../../src/report/reporter.ts";
import { reporter as sarif } from "../../src/report/sarif.ts";
import { rules } from "../support/check-files.ts";
import { aHostileResult, aLibrary, catalogue } from "./a-library.ts";
import { asOf } from "./a-result.ts";
import { everyFixture } from "./every-fixture.ts";
import { junitProblems } from "./junit-problems.ts";
import { readXml } from "./read-xml.ts";

/*
 * The SARIF schema is the file that Microsoft ships in the npm package
 * @microsoft/sarif-multitool-linux 5.7.0 (MIT): that of OASIS in the words of JSON Schema 2020-12.
 */
const sarifSchema = JSON.parse(
  readFileSync(new URL("sarif/sarif-2.1.0.schema.json", import.meta.url), "utf8"),
);

/** As GitLab describes its Code Quality reports: what it reads of an issue, all of which it wants. */
const gitlabSchema = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    additionalProperties: false,
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{32}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^[^./]" },
          lines: {
            type: "object",
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
};

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
const isSarif = ajv.compile(sarifSchema);
const isGitlab = ajv.compile(gitlabSchema);

const results: Readonly<Record<string, CheckResult>> = {
  library: await aLibrary(),
  hostile: await aHostileResult(),
  nothing: { files: [], asOf },
  "every rule's fixtures": await everyFixture(),
};

describe.each(Object.entries(results))("of the result “%s”", (_, result) => {
  it("SARIF is what its schema says", () => {
    const options = { colour: false, rules: [...catalogue, ...rules.rules, ...rules.libraryRules] };
    for (const given of [options, { colour: false }]) {
      isSarif(JSON.parse(sarif(result, given)));
      expect(isSarif.errors ?? []).toEqual([]);
    }
  });

  it("SARIF counts from 1 and names the rules of its results", () => {
    const [run] = JSON.parse(sarif(result, { colour: false })).runs;
    for (const { ruleId, ruleIndex, locations } of run.results) {
      const { startLine, startColumn, endLine, endColumn } = locations[0].physicalLocation.region;
      expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThanOrEqual(1);
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it("GitLab's report is as it describes, and no fingerprint occurs twice", () => {
    const issues = JSON.parse(gitlab(result, { colour: false }));
    isGitlab(issues);
    expect(isGitlab.errors ?? []).toEqual([]);
    const prints = issues.map((issue: { fingerprint: string }) => issue.fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("JUnit is XML and what the schemas say, with every error and every warning", () => {
    const text = junit(result, { colour: false });
    const root = readXml(text);
    expect(junitProblems(root)).toEqual([]);
    const levels = result.files.flatMap((file) => file.findings.map(({ fatal }) => fatal));
    expect(text.split("<failure ")).toHaveLength(levels.filter((fatal) => fatal === true).length + 1);
    expect(text.split("<skipped ")).toHaveLength(levels.filter((fatal) => fatal === false).length + 1);
  });

  it("JUnit names no case of a file twice", () => {
    for (const suite of readXml(junit(result, { colour: false })).children) {
      if (typeof suite === "string") continue;
      const cases = suite.children.flatMap((child) =>
        typeof child === "string" ? [] : [child.attributes.name],
      );
      const names = cases.filter((name) => name !== undefined);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
