import { describe, expect, it } from "vitest";
import { checkOne, rules } from "../support/check-files.ts";
import { exampleReport } from "../support/example-report.ts";
import { ruleOf } from "../support/show-finding.ts";

/** Bytes, sizes, depths and keys that an example can only hint at. */
const hints = ["encoding", "too-large", "too-deep", "secret"];

/** Examples that are a report by themselves, and not a part of one. */
const whole = ["frontmatter-missing"];

/** What an example needs of the library around it. */
const configs: Readonly<Record<string, string>> = {
  "incomplete-for-severity": "severities: [{ id: sev1, requires: [impact.users] }, { id: sev2 }]\n",
};

/** What an example is about must not stand in the report around it. */
const without: Readonly<Record<string, readonly string[]>> = {
  "impact-unquantified": ["impact"],
  "time-zone-missing": ["timezone"],
};

describe.each(rules.rules.filter(({ id }) => !hints.includes(id)))(
  "the examples of $id",
  ({ id, examples }) => {
    const found = async (example: string): Promise<readonly string[]> => {
      const text = whole.includes(id) ? example : exampleReport(example, { without: without[id] ?? [] });
      return (await checkOne(text, configs[id])).map(ruleOf);
    };

    it("show what it finds, and how that is mended", async () => {
      expect(await found(examples?.bad ?? "")).toContain(id);
      expect(await found(examples?.good ?? "")).not.toContain(id);
    });
  },
);

it.each([...rules.rules, ...rules.libraryRules])("has examples of $id", ({ examples }) => {
  expect(examples?.bad).toMatch(/\S\n$/);
  expect(examples?.good).toMatch(/\S\n$/);
});
