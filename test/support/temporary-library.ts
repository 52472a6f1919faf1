import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Effects } from "../../src/effects.ts";
import { nodeEffects, nodeFiles } from "../../src/node-effects.ts";
import { run } from "../../src/run.ts";

/** What a command did. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly remarks: string;
}

/** A library in a folder of its own, which tests may write, run commands in, and put under git. */
export class TemporaryLibrary {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), "afterword-test-")));

  /** Writes files by their path. */
  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), content);
    }
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  /** Runs the command line in this folder, as of 2026-11-21. */
  async run(argv: readonly string[], effects: Partial<Effects> = {}): Promise<Outcome> {
    let out = "";
    let remarks = "";
    const status = await run(argv, {
      ...nodeEffects(),
      files: nodeFiles,
      folder: this.root,
      env: {},
      colour: false,
      interactive: false,
      now: () => new Date("2026-11-21T12:00:00Z"),
      out: (text) => {
        out += text;
      },
      remark: (text) => {
        remarks += text;
      },
      ...effects,
    });
    return { status, out, remarks };
  }

  git(...args: string[]): string {
    const identity = [
      "-c",
      "user.name=Ada",
      "-c",
      "user.email=ada@example.com",
      "-c",
      "commit.gpgsign=false",
    ];
    return execFileSync("git", [...identity, ...args], { cwd: this.root, encoding: "utf8" });
  }

  /** Commits everything. */
  commit(message: string): this {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", message);
    return this;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
