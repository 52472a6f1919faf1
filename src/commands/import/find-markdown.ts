import { join } from "node:path";
import type { FileSystem } from "../../effects.ts";
import { isWithin } from "../../read/is-within.ts";
import { listFolder } from "../../read/list-folder.ts";

/** Whether a file is Markdown by its name. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(name);
}

/**
 * Every Markdown file below a folder, absolute, in order of path. Dot files and node_modules are
 * nobody's reports; links out of the folder lead to strangers' files and are not followed.
 */
export async function findMarkdown(files: FileSystem, top: string): Promise<readonly string[]> {
  const realTop = await files.realPath(top);
  const visited = new Set<string>();
  const found: string[] = [];
  const open = [top];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const real = await files.realPath(folder);
    if (visited.has(real)) continue;
    visited.add(real);
    for (const { name, kind, isLink } of await listFolder(files, folder)) {
      if (name.startsWith(".") || name === "node_modules" || kind === "other") continue;
      const path = join(folder, name);
      if (isLink && !isWithin(realTop, await files.realPath(path))) continue;
      if (kind === "folder") open.push(path);
      else if (isMarkdownName(name)) found.push(path);
    }
  }
  return found.sort();
}
