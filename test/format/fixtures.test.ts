import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { formatText } from "./format-text.ts";

const folder = fileURLToPath(new URL("fixtures/", import.meta.url));

/** Pairs `<name>.md` and `<name>.formatted.md`; those whose name begins with `sort-` are sorted. */
const names = readdirSync(folder)
  .filter((file) => /^[^.]+\.md$/.test(file))
  .map((file) => file.slice(0, -".md".length));

function read(name: string): string {
  return readFileSync(`${folder}${name}.md`, "utf8").replaceAll("\r\n", "\n");
}

test("every formatted text is that of a fixture", () => {
  const formatted = readdirSync(folder).filter((file) => file.endsWith(".formatted.md"));
  expect(formatted).toEqual(names.map((name) => `${name}.formatted.md`).sort());
  expect(names.length).toBeGreaterThan(20);
});

describe.each(names)("%s", (name) => {
  const sort = name.startsWith("sort-");
  const expected = read(`${name}.formatted`);

  test("is formatted", () => {
    expect(formatText(read(name), { sort })).toBe(expected);
  });

  test("changes no more when it is formatted again", () => {
    expect(formatText(expected)).toBe(expected);
    expect(formatText(expected, { sort })).toBe(expected);
  });

  test("keeps Windows line endings and a byte order mark", () => {
    const windows = `\uFEFF${read(name).replaceAll("\n", "\r\n")}`;
    expect(formatText(windows, { sort })).toBe(`\uFEFF${expected.replaceAll("\n", "\r\n")}`);
  });
});

test("a missing final newline is added, in the file's own way", () => {
  const text = read("canonical.formatted");
  expect(formatText(text.trimEnd())).toBe(text);
  const windows = text.replaceAll("\n", "\r\n");
  expect(formatText(windows.trimEnd())).toBe(windows);
});
