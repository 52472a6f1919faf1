import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { listFiles } from "../../src/write/list-files.ts";

/** A new folder that is removed after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "afterword-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** One hash of the paths and contents of all files in a folder. */
export async function treeHash(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await listFiles(folder)) hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest("hex");
}
