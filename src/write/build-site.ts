import { renderSite, type SiteFiles, writeContents } from "../render/render-site.ts";
import type { Site } from "../render/site.ts";
import type { IndexCache } from "../search/index-cache.ts";
import { searchIndex } from "../search/search-index.ts";
import { replaceFolder } from "./replace-folder.ts";

/** Where a site goes and what it is made of beside its pages. */
export interface BuildOptions extends SiteFiles {
  readonly out: string;
  /** Keeps parts of the search index between builds. */
  readonly cache?: IndexCache;
}

const noFiles: ReadonlyMap<string, Uint8Array> = new Map();

/** Builds a site beside the old one and then puts it in its place; the number of its pages. */
export async function buildSite(site: Site, options: BuildOptions): Promise<number> {
  let pages = 0;
  await replaceFolder(options.out, async (staging) => {
    // Pagefind works in processes of its own while pages are rendered in this one.
    const rendering = renderSite(site, options, staging);
    const indexing = site.options.search ? searchIndex(site.library, { cache: options.cache }) : noFiles;
    // Both are waited for even if one fails: nothing may write into a folder that is removed.
    await Promise.allSettled([rendering, indexing]);
    pages = await rendering;
    await writeContents(staging, await indexing);
  });
  return pages;
}
