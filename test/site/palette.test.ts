import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../src/package-root.ts";
import { accentStyles } from "../../src/render/accent-styles.ts";

const css = readFileSync(join(packageRoot(), "site", "styles", "00-palette.css"), "utf8");
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const themes = {
  light: new Map(pairs.map(([, name = "", light = ""]) => [name, light])),
  dark: new Map(pairs.map(([, name = "", , dark = ""]) => [name, dark])),
};
const grounds = ["paper", "raised", "sunk"];

/** Text on what it stands on: WCAG 2.2 asks for 4.5 : 1. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ...["ink", "muted", "accent", "done", "open", "overdue"].map((name) => [name, grounds] as const),
  // Keywords of code.
  ["false-lead", ["sunk"]],
  ["ink", ["mark"]],
  ["paper", ["ink", "accent", "done"]],
  ["on-unnoticed", ["unnoticed"]],
  ["on-responding", ["responding"]],
  ["on-confirming", ["confirming"]],
];

/** Parts of drawings and edges of fields: 3 : 1. */
const shapes: readonly (readonly [string, readonly string[]])[] = [
  ["edge", grounds],
  ["unnoticed", ["paper"]],
  ["confirming", ["paper"]],
  ["false-lead", ["paper", "raised"]],
  ["severity-1", ["paper"]],
  ["severity-2", ["paper"]],
  ["severity-3", ["paper"]],
  ["ink", ["responding"]],
];

describe.each(["light", "dark"] as const)("%s", (theme) => {
  const colour = (name: string): string => {
    const found = themes[theme].get(name);
    if (found === undefined) throw new Error(`The palette has no colour named ${name}.`);
    return found;
  };

  test.each(flat(texts))("text in %s on %s is at least 4.5 : 1", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(flat(shapes).filter(([text]) => theme === "light" || text !== "ink"))(
    "shapes in %s on %s are at least 3 : 1",
    (shape, ground) => {
      expect(contrast(colour(shape), colour(ground))).toBeGreaterThanOrEqual(3);
    },
  );
});

test("every colour that is used is in the palette", () => {
  expect(pairs.length).toBeGreaterThan(20);
});

function flat(rules: readonly (readonly [string, readonly string[]])[]): [string, string][] {
  return rules.flatMap(([name, onto]) => onto.map((ground): [string, string] => [name, ground]));
}

/** Contrast as WCAG defines it. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("whatever accent a library chooses", () => {
  test("links can be read on every ground, by day and by night", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const chosen = `#${value.toString(16).padStart(6, "0")}`;
        const { css: rule, remarks } = accentStyles({ light: chosen, dark: chosen }, css);
        const [, light = "", dark = ""] = /light-dark\((#\w+), (#\w+)\)/.exec(rule) ?? [];
        for (const ground of grounds) {
          expect(contrast(light, themes.light.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
          expect(contrast(dark, themes.dark.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
        }
        expect(remarks).toHaveLength(Number(light !== chosen) + Number(dark !== chosen));
      }),
    );
  });
});
