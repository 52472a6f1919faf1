import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { checkOne } from "../support/check-files.ts";
import { goodReport } from "../support/good-report.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { hostileFiles } from "./hostile-files.ts";

const cli = fileURLToPath(new URL("../../dist/src/cli.js", import.meta.url));
const library = new TemporaryLibrary();
afterAll(() => library.remove());

/** Runs the compiled program with a gibibyte of memory; what it printed and how it ended. */
function check(...argv: string[]): { status: number; output: string } {
  const options = { cwd: library.root, encoding: "utf8", stdio: "pipe", maxBuffer: 1 << 30 } as const;
  try {
    return {
      status: 0,
      output: execFileSync(process.execPath, ["--max-old-space-size=1024", cli, "check", ...argv], options),
    };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
    return { status: status ?? -1, output: stdout + stderr };
  }
}

describe("hostile files", () => {
  test("there are many, each under a name of its own", () => {
    expect(hostileFiles.length).toBeGreaterThanOrEqual(120);
    expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length);
  });

  test.each(hostileFiles)("$name: findings or none, never a crash", async ({ content }) => {
    const findings = await checkOne(content);
    for (const { reason, line } of findings) {
      expect(reason).toMatch(/^(Unexpected|Missing|Expected)/);
      expect(line).toBeGreaterThan(0);
    }
  });

  test("the program reads all of them in one run, within a gibibyte, and ends with 1", () => {
    library.write(
      Object.fromEntries(hostileFiles.map(({ name, content }) => [`postmortems/${name}.md`, content])),
    );
    const { status, output } = check("--quiet");
    expect(status).toBe(1);
    expect(output).toContain(`Checked ${hostileFiles.length} files`);
    expect(output).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  });

  test("no control character reaches the terminal", async () => {
    const { out } = await library.run([
      "check",
      "postmortems/escape-codes-raw.md",
      "postmortems/bidi.md",
      "postmortems/bidi-title.md",
    ]);
    expect(out).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test("case twins and links out of the library", async () => {
    const other = new TemporaryLibrary().write({ "secret.md": "# Not ours" });
    const twins = new TemporaryLibrary().write({
      "postmortems/a.md": goodReport,
      "postmortems/sub/A.md": goodReport,
    });
    symlinkSync(join(other.root, "secret.md"), join(twins.root, "postmortems", "leak.md"));
    symlinkSync(other.root, join(twins.root, "postmortems", "outside"));
    symlinkSync(twins.root, join(twins.root, "postmortems", "round"));
    mkdirSync(join(twins.root, "postmortems", "folder.md"));
    const { out, status } = await twins.run(["check", "--format", "json"]);
    const result = JSON.parse(out);
    expect(status).toBe(1);
    expect(result.files).toBe(2);
    expect(
      result.findings.map(({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`),
    ).toEqual(["postmortems/a.md id-duplicate", "postmortems/sub/A.md id-duplicate"]);
    other.remove();
    twins.remove();
  });
});

describe("random input", () => {
  test("random bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (content) => {
        expect(await checkOne(content)).toBeInstanceOf(Array);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  test("random mutations of a good report", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "---\n",
        "\n",
        "|",
        "- ",
        "**",
        "`",
        "```\n",
        "[",
        "](",
        "(",
        ")",
        ":",
        "#",
        "\t",
        "&a ",
        "*a",
        "!!x ",
        "<!--",
        "-->",
        "13:30",
        "2024-02-30",
        "~",
        "\u0000",
        "\u202e",
        "{",
        "}",
        "'",
        '"',
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const edit = fc.record({ at: fc.nat(goodReport.length), remove: fc.nat(30), insert: piece });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        let text = goodReport;
        for (const { at, remove, insert } of edits)
          text = text.slice(0, at) + insert + text.slice(at + remove);
        for (const { reason, line, column } of await checkOne(text)) {
          expect(reason.length).toBeGreaterThan(0);
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000, seed: 20261121 },
    );
  });
});
