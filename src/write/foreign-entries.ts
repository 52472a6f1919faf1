import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { copyName, markerName } from "./site-marker.ts";

/**
 * Files and folders in a site's folder that Afterword did not write, such as CNAME or .git, as paths
 * with "/". A folder in which nothing is ours is named as a whole and not looked into.
 */
export async function foreignEntries(folder: string, ours: ReadonlySet<string>): Promise<readonly string[]> {
  const ourFolders = new Set([...ours].flatMap(foldersOf));
  const below = async (path: string): Promise<readonly string[]> => {
    const entries = await readdir(join(folder, path), { withFileTypes: true });
    const lists = await Promise.all(
      entries.map((entry) => {
        const entryPath = `${path}${entry.name}`;
        if (entry.isDirectory() && ourFolders.has(entryPath)) return below(`${entryPath}/`);
        return ours.has(entryPath) || entryPath === markerName || entry.name === copyName ? [] : [entryPath];
      }),
    );
    return lists.flat();
  };
  return [...(await below(""))].sort();
}

/** "a", "a/b" of "a/b/c". */
function foldersOf(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
