import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServedSite } from "../../src/render/served-file.ts";

/** A built folder, to be served below a base. */
export function folderSite(folder: string, base: string): ServedSite {
  return { base, content: (file) => readFile(join(folder, file)).catch(() => null) };
}
