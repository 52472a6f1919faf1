import { createHash } from "node:crypto";
import { copyFile, link, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What is remembered of a page: the key of what it was made of, and the hash of its content. */
export type RememberedPage = readonly [key: string, hash: string];

/** Remembered pages by id. */
export type RememberedPages = ReadonlyMap<string, RememberedPage>;

/** Path of a report's page below the site. */
export function reportPagePath(id: string): string {
  return `postmortems/${id}/index.html`;
}

/**
 * Puts the pages of an old site that would be the same again into a new one; the ids of their
 * reports. A page counts only if its content is what was written then.
 */
export async function reusePages(
  old: string,
  folder: string,
  keys: ReadonlyMap<string, string>,
  remembered: RememberedPages,
): Promise<ReadonlySet<string>> {
  const reused = new Set<string>();
  const candidates = [...keys].filter(([id, key]) => remembered.get(id)?.[0] === key).reverse();
  const lane = async (): Promise<void> => {
    for (let next = candidates.pop(); next !== undefined; next = candidates.pop()) {
      const [id] = next;
      const path = reportPagePath(id);
      if ((await hashOfFile(join(old, path))) !== remembered.get(id)?.[1]) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      // The same file under a second name, until the old site goes; a copy where that is impossible.
      await link(join(old, path), join(folder, path)).catch(() =>
        copyFile(join(old, path), join(folder, path)),
      );
      reused.add(id);
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return reused;
}

/** What to remember of the pages of a new site. */
export async function rememberPages(
  folder: string,
  keys: ReadonlyMap<string, string>,
  known: RememberedPages,
): Promise<RememberedPages> {
  const pages = new Map<string, RememberedPage>();
  for (const [id, key] of keys) {
    const before = known.get(id);
    const hash = before?.[0] === key ? before[1] : await hashOfFile(join(folder, reportPagePath(id)));
    if (hash !== null) pages.set(id, [key, hash]);
  }
  return pages;
}

/** Remembered pages as a content for a cache. */
export function packPages(pages: RememberedPages): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([...pages]));
}

/** Remembered pages from a cache; none where it is damaged. */
export function unpackPages(content: Uint8Array | null): RememberedPages {
  try {
    return new Map(content === null ? [] : JSON.parse(new TextDecoder().decode(content)));
  } catch {
    return new Map();
  }
}

async function hashOfFile(file: string): Promise<string | null> {
  const content = await readFile(file).catch(() => null);
  return content === null ? null : createHash("sha256").update(content).digest("hex");
}
