import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** The compiled program. */
export const cli = join(root, "dist/src/cli.js");

/** Compiles the program where what is compiled is missing or older than its sources. */
export function compileOnce(): void {
  if (existsSync(cli) && statSync(cli).mtimeMs >= newestSource()) return;
  execFileSync(join(root, "node_modules/.bin/tsc"), { cwd: root, stdio: "inherit" });
}

function newestSource(): number {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return Math.max(...sources.map((name) => statSync(join(root, "src", name)).mtimeMs));
}

/** What the program printed and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly remarks: string;
}

/** Runs the compiled program in a folder, in a process of its own. */
export function runCompiled(folder: string, argv: readonly string[], input: string | Uint8Array = ""): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], {
    cwd: folder,
    input,
    encoding: "utf8",
    env: { PATH: process.env.PATH, NO_COLOR: "1" },
    timeout: 60_000,
  });
  return { status, out: stdout, remarks: stderr };
}
