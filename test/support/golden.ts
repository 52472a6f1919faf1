import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/**
 * Compares lines with a golden file. A missing one is written, to be read and committed; on a build
 * server, where nobody would read it, it is a failure instead.
 */
export function expectGolden(file: string, lines: readonly string[]): void {
  const actual = lines.length === 0 ? "no findings\n" : `${lines.join("\n")}\n`;
  if (!existsSync(file)) {
    expect(
      process.env.CI,
      `${file} is missing: run the test locally, read what it writes, commit it`,
    ).toBeFalsy();
    writeFileSync(file, actual);
  }
  expect(actual).toBe(readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
}
