import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkOne } from "../support/check-files.ts";
import { exampleReports } from "./example-reports.ts";
import { formatText } from "./format-text.ts";
import { variants } from "./variants.ts";
import { whatItSays } from "./what-it-says.ts";

const anExample = fc.constantFrom(...exampleReports);

test("there are examples to format", () => {
  expect(exampleReports.length).toBeGreaterThan(40);
});

describe.each(exampleReports)("$path", ({ text }) => {
  const formatted = formatText(text);

  test("says the same when it is formatted", () => {
    expect(whatItSays(formatted)).toEqual(whatItSays(text));
  });

  test("changes no more when it is formatted again", () => {
    expect(formatText(formatted)).toBe(formatted);
  });

  test("is in order already", () => {
    expect(formatText(text, { sort: true })).toBe(formatted);
  });

  test("keeps its findings", async () => {
    const rules = async (report: string) => (await checkOne(report)).map(({ ruleId }) => ruleId).sort();
    expect(await rules(formatted)).toEqual(await rules(text));
  });
});

describe.each(variants)("reports with $name", ({ apply }) => {
  test("differ from the example and are formatted to the same text", () => {
    const changed = new Set<string>();
    const property = (text: string, path: string, chance: () => number): void => {
      const variant = apply(text, chance);
      if (variant !== text) changed.add(path);
      expect(formatText(variant)).toBe(formatText(text));
    };
    fc.assert(
      fc.property(
        anExample,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (example, stream) => {
          property(example.text, example.path, () => stream.next().value);
        },
      ),
      { numRuns: 60, seed: 20240512 },
    );
    expect(changed.size).toBeGreaterThan(0);
  });
});

test("reports with several other spellings say what the example says", () => {
  const some = fc.subarray([...variants], { minLength: 2 });
  const chances = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));
  fc.assert(
    fc.property(anExample, some, chances, fc.boolean(), (example, chosen, stream, windows) => {
      const plain = chosen.reduce((text, { apply }) => apply(text, () => stream.next().value), example.text);
      const variant = windows ? `\uFEFF${plain.replaceAll("\n", "\r\n")}` : plain;
      const formatted = formatText(variant);
      expect(whatItSays(formatted)).toEqual(whatItSays(variant));
      expect(formatText(formatted)).toBe(formatted);
      expect(formatted.includes("\r\n")).toBe(windows);
      expect(formatted.startsWith("\uFEFF")).toBe(windows);
    }),
    { numRuns: 80, seed: 20240512 },
  );
});
