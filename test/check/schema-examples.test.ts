import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkOne } from "../support/check-files.ts";

const folder = new URL("../../schema/examples/", import.meta.url);
const examples = readdirSync(folder).sort();

test("there are examples of the schema", () => expect(examples.length).toBeGreaterThan(1));

test.each(examples)("%s has nothing to be said of it", async (name) => {
  const findings = await checkOne(readFileSync(new URL(name, folder), "utf8"));
  expect(
    findings.filter(({ fatal }) => fatal !== undefined && fatal !== null).map(({ reason }) => reason),
  ).toEqual([]);
});
