import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workflowCommand } from "../../src/report/github/workflow-command.ts";
import { reporter, summary } from "../../src/report/github.ts";
import type { CheckResult } from "../../src/report/reporter.ts";
import { aResult, type MadeFinding } from "./a-result.ts";

const plain = { colour: false };

function made(count: number, level: MadeFinding["level"]): MadeFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    rule: "placeholder",
    level,
    reason: `${level} ${index}`,
  }));
}

function withCounts(errors: number, warnings: number): Promise<CheckResult> {
  return aResult({ checkout: [...made(errors, "error"), ...made(warnings, "warn"), ...made(30, "info")] });
}

describe("the budget", () => {
  it.each([
    [0, 0],
    [10, 10],
    [11, 3],
    [40, 40],
  ])("of %i errors and %i warnings is ten each, and advice is never annotated", async (errors, warnings) => {
    const lines = reporter(await withCounts(errors, warnings), plain)
      .trimEnd()
      .split("\n");
    const commands = lines.slice(0, -1);
    expect(commands.filter((line) => line.startsWith("::error "))).toHaveLength(Math.min(10, errors));
    expect(commands.filter((line) => line.startsWith("::warning "))).toHaveLength(Math.min(10, warnings));
    expect(commands).toHaveLength(Math.min(10, errors) + Math.min(10, warnings));
  });

  it("says how many are left to the summary", async () => {
    expect(reporter(await withCounts(40, 11), plain)).toMatch(
      / Left to the job's summary: 30 errors and 1 warning\.\n$/,
    );
    expect(reporter(await withCounts(10, 10), plain)).toMatch(/ in 1 file\.\n$/);
  });

  it("leaves nothing out of the summary", async () => {
    const result = await withCounts(40, 40);
    const text = summary(result, plain);
    for (const { reason, fatal } of result.files[0]?.findings ?? [])
      if (typeof fatal === "boolean") expect(text).toContain(`: ${reason}\n`);
  });
});

describe("a workflow command", () => {
  it("is one line from which everything can be read back", () => {
    const text = fc.string({ unit: fc.constantFrom(..."%:,\r\n=0AD a;]#é") });
    fc.assert(
      fc.property(text, text, text, (file, title, message) => {
        const command = workflowCommand("error", { file, title }, message);
        const [, properties = "", data = ""] = /^::error ([^\r\n]*?)::([^\r\n]*)$/.exec(command) ?? [];
        const values = properties
          .split(",")
          .map((property) => readBack(property.slice(property.indexOf("=") + 1)));
        expect([...values, readBack(data)]).toEqual([file, title, message]);
      }),
    );
  });
});

/** As the runner does it: the percent sign last. */
function readBack(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
