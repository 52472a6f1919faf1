import { readFile } from "node:fs/promises";
import type { UnreadableData } from "./page-module.ts";
import type { NamedPage } from "./page-modules.ts";
import { pagesOnDemand } from "./pages-on-demand.ts";
import type { SiteFiles } from "./render-site.ts";
import type { ServedSite } from "./served-file.ts";
import type { Notices } from "./serving-html.ts";
import type { Site } from "./site.ts";

/** A file of the library that is no report as it is now, and the path that its page would have. */
export type UnreadableReport = Pick<UnreadableData, "page" | "path" | "text">;

/** A site as it was loaded for serving. */
export interface LoadedForServing extends SiteFiles {
  readonly site: Site;
  /** Contents that are made when one of them is asked for: feeds, the data behind the pages. */
  readonly furtherFiles?: () => ReadonlyMap<string, string | Uint8Array>;
  readonly notices?: Notices;
  readonly unreadable?: readonly UnreadableReport[];
}

/** What makes pages: the package's modules. */
export interface PageMakers {
  readonly modules: readonly NamedPage[];
  readonly unreadable: (data: UnreadableData) => string;
}

/** One version of a site that is served. */
export interface ServedVersion extends ServedSite {
  readonly site: Site;
  readonly notices: Notices;
}

/**
 * A version of a site of which nothing is written: pages are rendered when they are asked for, and
 * kept. `search` makes the files of its search.
 */
export function servedVersion(
  loaded: LoadedForServing,
  makers: PageMakers,
  search: () => Promise<ReadonlyMap<string, Uint8Array>>,
): ServedVersion {
  const { site, notices = new Map(), unreadable = [] } = loaded;
  const pages = new Map([
    ...unreadable.map(
      (report) => [`${report.page}index.html`, () => makers.unreadable({ site, ...report })] as const,
    ),
    ...pagesOnDemand(site, makers.modules),
  ]);
  const rendered = new Map<string, string>();
  let further: ReadonlyMap<string, string | Uint8Array> | null = null;
  const page = (file: string): string | null => {
    const html = rendered.get(file) ?? pages.get(file)?.() ?? null;
    if (html !== null) rendered.set(file, html);
    return html;
  };
  const content = async (file: string): Promise<Uint8Array | string | null> => {
    if (file.startsWith("pagefind/")) return (await search()).get(file) ?? null;
    const ready = page(file) ?? loaded.extraFiles.get(file);
    if (ready !== undefined) return ready;
    const source = loaded.copies.get(file);
    if (source !== undefined) return readFile(source).catch(() => null);
    if (file.endsWith(".html")) return null;
    further ??= loaded.furtherFiles?.() ?? new Map();
    return further.get(file) ?? null;
  };
  return { site, notices, base: site.library.config.base, content };
}
