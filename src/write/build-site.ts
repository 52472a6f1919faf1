import type { BuildCache } from "../build-cache.ts";
import { codeHash } from "../render/code-hash.ts";
import { renderSite, type SiteFiles, writeContents } from "../render/render-site.ts";
import { reportKeys } from "../render/report-keys.ts";
import {
  packPages,
  type RememberedPages,
  rememberPages,
  reusePages,
  unpackPages,
} from "../render/reuse-pages.ts";
import type { Site } from "../render/site.ts";
import { searchIndex } from "../search/search-index.ts";
import { replaceFolder } from "./replace-folder.ts";

/** Where a site goes and what it is made of beside its pages. */
export interface BuildOptions extends SiteFiles {
  readonly out: string;
  /** Keeps parts of the search index, and what pages were made of, between builds. */
  readonly cache?: BuildCache;
}

const noFiles: ReadonlyMap<string, Uint8Array> = new Map();
const pagesKey = "pages";

/**
 * Builds a site beside the old one and then puts it in its place; the number of its pages. With a
 * cache, pages and parts of the index that would be the same again are taken over.
 */
export async function buildSite(site: Site, options: BuildOptions): Promise<number> {
  const { out, cache } = options;
  const keys = cache === undefined ? new Map() : reportKeys(site, await codeHash());
  const remembered = unpackPages((await cache?.read(pagesKey)) ?? null);
  let pages = 0;
  let toRemember: RememberedPages = new Map();
  await replaceFolder(out, async (staging) => {
    // Pagefind works in processes of its own while pages are rendered in this one.
    const indexing = site.options.search ? searchIndex(site.library, { cache }) : noFiles;
    const rendering = reusePages(out, staging, keys, remembered).then(
      async (reused) => reused.size + (await renderSite(site, options, staging, reused)),
    );
    // Both are waited for even if one fails: nothing may write into a folder that is removed.
    await Promise.allSettled([rendering, indexing]);
    pages = await rendering;
    await writeContents(staging, await indexing);
    toRemember = await rememberPages(staging, keys, remembered);
  });
  await cache?.write(pagesKey, packPages(toRemember));
  return pages;
}
