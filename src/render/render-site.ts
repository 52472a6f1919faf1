import { constants } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { writePages } from "./eleventy.ts";
import { insideFolder } from "./inside-folder.ts";
import type { Site } from "./site.ts";

/** What belongs to a site beside its pages, by path below the site with "/". */
export interface SiteFiles {
  /** Contents: assets, feeds, the data behind the pages. */
  readonly extraFiles: ReadonlyMap<string, string | Uint8Array>;
  /** Files that are copied, e.g. local images: path to the absolute path of the source. */
  readonly copies: ReadonlyMap<string, string>;
  /** Folder of the compiled page modules; absent: the package's. */
  readonly pages?: string;
}

/**
 * Writes a site without its search into a new folder, where the pages of some reports may be
 * already; the number of pages written.
 */
export async function renderSite(
  site: Site,
  files: SiteFiles,
  output: string,
  except: ReadonlySet<string> = new Set(),
): Promise<number> {
  const { pages } = files;
  const written = await writePages(site, {
    output,
    except,
    ...(pages === undefined ? {} : { input: pages }),
  });
  await writeContents(output, files.extraFiles);
  await inTurns([...files.copies], async ([path, source]) => {
    const target = await newFile(output, path);
    await copyFile(source, target, constants.COPYFILE_EXCL);
  });
  return written;
}

/** Writes contents into a folder; a file that is there already is an error, since two things want its name. */
export async function writeContents(
  output: string,
  contents: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await inTurns([...contents], async ([path, content]) => {
    await writeFile(await newFile(output, path), content, { flag: "wx" });
  });
}

async function newFile(output: string, path: string): Promise<string> {
  const file = insideFolder(output, path);
  await mkdir(dirname(file), { recursive: true });
  return file;
}

// Enough to keep the disk busy, few enough for any limit on open files.
const atOnce = 32;

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items].reverse();
  const lane = async (): Promise<void> => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
