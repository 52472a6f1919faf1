import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuildCache } from "../build-cache.ts";
import { writeFileWhole } from "./write-file.ts";

/** A cache in a folder, a file an entry. */
export interface DiskCache extends BuildCache {
  /** Removes what was neither read nor written since the start. */
  prune(): Promise<void>;
}

/** The cache in a folder, which need not exist. */
export function diskCache(folder: string): DiskCache {
  const used = new Set<string>();
  return {
    read: (key) => {
      used.add(key);
      return readFile(join(folder, key)).catch(() => null);
    },
    write: async (key, content) => {
      used.add(key);
      await writeFileWhole(join(folder, key), content, { sync: false });
    },
    prune: async () => {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(
        names.filter((name) => !used.has(name)).map((name) => rm(join(folder, name), { force: true })),
      );
    },
  };
}
