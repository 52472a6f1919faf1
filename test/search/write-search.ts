import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Puts another index into a built site. */
export async function writeSearch(out: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, content] of files) {
    const file = join(out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
