import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Everything in a folder that is not a folder, at any depth, as paths with "/" in code-unit order. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  return [...(await listBelow(folder, ""))].sort();
}

async function listBelow(folder: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory() ? listBelow(folder, `${path}${entry.name}/`) : [`${path}${entry.name}`],
    ),
  );
  return lists.flat();
}
