import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { listFiles } from "./list-files.ts";
import { copyName, markerName, markerText } from "./site-marker.ts";

/**
 * Makes a site's folder equal to another one file by file, where it cannot be replaced as a whole.
 * The marker names the files of both while it lasts, so that a build that is killed in between
 * leaves nothing that the next one takes for somebody else's.
 */
export async function copyOver(
  target: string,
  staging: string,
  { old, files }: { readonly old: ReadonlySet<string>; readonly files: readonly string[] },
): Promise<void> {
  await writeFile(join(target, markerName), markerText([...new Set([...old, ...files])]));
  for (const file of files) {
    const temporary = join(target, dirname(file), copyName);
    await mkdir(dirname(temporary), { recursive: true });
    await copyFile(join(staging, file), temporary);
    await rename(temporary, join(target, file));
  }
  const current = new Set(files);
  // What is there decides, not what the marker says: it may name anything.
  for (const file of await listFiles(target)) {
    if (old.has(file) && !current.has(file)) await rm(join(target, file));
  }
  await writeFile(join(target, markerName), markerText(files));
}
