import { Eleventy } from "@11ty/eleventy";
import { pageLists } from "./page-lists.ts";
import type { ItemData, PageLists, PageModule } from "./page-module.ts";
import { loadPageModules, type NamedPage } from "./page-modules.ts";
import type { Site } from "./site.ts";

/** Where pages come from and go to. */
export interface WritePagesOptions {
  /** Folder of the compiled page modules, `*.11ty.js`. */
  readonly input?: string;
  /** A new folder, in which there is no template. */
  readonly output: string;
  /** Ids of reports whose pages are there already. */
  readonly except?: ReadonlySet<string>;
  /** How many items of a list are rendered at once; Eleventy keeps what it rendered until it is done. */
  readonly batch?: number;
}

/**
 * Writes all pages of a site; the only contact with Eleventy. Eleventy sees our page modules and
 * the site as data, never the library's content, and nothing of the working directory: no
 * configuration, no ignore file, no data file, no package.json.
 */
export async function writePages(site: Site, options: WritePagesOptions): Promise<number> {
  const pages = await loadPageModules(options.input);
  let written = 0;
  for (const lists of batches(pageLists(site, options.except), options.batch ?? 1000)) {
    // Pages that stand alone belong to the first batch.
    const wanted = pages.filter(({ module }) => countPages(module, lists, written === 0) > 0);
    const expected = wanted.reduce((sum, { module }) => sum + countPages(module, lists, written === 0), 0);
    if (expected === 0) continue;
    const count = await runEleventy(site, wanted, lists, options.output);
    if (count !== expected) throw new Error(`Eleventy wrote ${count} pages instead of ${expected}.`);
    written += count;
  }
  return written;
}

/** The lists in pieces of at most `size` items. */
function batches(lists: PageLists, size: number): readonly PageLists[] {
  const longest = Math.max(...Object.values(lists).map((list) => list.length));
  return Array.from({ length: Math.max(1, Math.ceil(longest / size)) }, (_, index) => {
    const piece = <Item>(list: readonly Item[]) => list.slice(index * size, (index + 1) * size);
    return {
      reportIds: piece(lists.reportIds),
      stubIds: piece(lists.stubIds),
      oldIds: piece(lists.oldIds),
      sliceKeys: piece(lists.sliceKeys),
      sliceKinds: piece(lists.sliceKinds),
    };
  });
}

function countPages({ data }: PageModule, lists: PageLists, isFirst: boolean): number {
  return data.pagination === undefined ? Number(isFirst) : lists[data.pagination.data].length;
}

async function runEleventy(
  site: Site,
  pages: readonly NamedPage[],
  lists: PageLists,
  output: string,
): Promise<number> {
  // The templates are virtual: no glob over a path that may hold brackets, no ignore file, nothing
  // skipped for lying in node_modules. So the input folder only has to exist and to have no template.
  const eleventy = new Eleventy(output, output, {
    configPath: null,
    quietMode: true,
    loader: "esm",
    config: (config) => {
      config.setUseGitIgnore(false);
      config.setTemplateFormats(["11ty.js"]);
      config.setDataFileSuffixes([]);
      // Functions and class instances are passed by reference, plain objects would be cloned for each page.
      config.addGlobalData("site", () => site);
      for (const [name, list] of Object.entries(lists)) config.addGlobalData(name, () => list);
      config.on("eleventy.config", (resolved) => {
        resolved.getConfig().keys.package = false;
      });
      for (const { file, module } of pages) {
        config.addTemplate(file, { render: namingFailures(module.render) }, templateData(module));
      }
    },
  });
  eleventy.disableLogger();
  try {
    const [, templates] = await eleventy.write();
    return templates.length;
  } catch (error) {
    throw rootOf(error);
  }
}

function templateData(module: PageModule): Readonly<Record<string, unknown>> {
  return {
    ...module.data,
    eleventyExcludeFromCollections: true,
    // Absent, it would be now, or what git or the file system says.
    date: new Date(0),
  };
}

function namingFailures(
  render: PageModule["render"],
): (data: ItemData & { page: { url: string } }) => string {
  return (data) => {
    try {
      return render(data);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new PageError(`The page ${data.page.url} could not be rendered: ${reason}`, { cause });
    }
  };
}

/** A page that could not be rendered. */
class PageError extends Error {}

/** The error that Eleventy wrapped; it also writes into errors that have a cause. */
function rootOf(error: unknown): unknown {
  if (error instanceof PageError || !(error instanceof Error) || !("originalError" in error)) return error;
  return rootOf(error.originalError);
}
