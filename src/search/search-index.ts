import { createHash } from "node:crypto";
import type { BuildCache } from "../build-cache.ts";
import type { Config } from "../config/config.ts";
import type { Library } from "../model/library.ts";
import { packFiles, unpackFiles } from "./pack-files.ts";
import { type PagefindService, startPagefind } from "./pagefind-service.ts";
import { type SearchRecord, searchRecord } from "./search-record.ts";
import { searchSettings } from "./search-settings.ts";
import { shards } from "./shards.ts";

type Files = ReadonlyMap<string, Uint8Array>;

// Part of the key of every cached index: to be changed when the same records give other files.
const indexFormat = "pagefind-1.6.0/1";

// Pagefind indexes on one core.
const processes = 2;

// Many fragments are many files; few mean that a reader downloads the texts of other reports too.
const fewReports = 1000;
const reportsInFragment = 4;

/** How an index is made. */
export interface SearchIndexOptions {
  /** Keeps indexes between builds. */
  readonly cache?: BuildCache | undefined;
  /** How many reports one index holds at most before there are several. */
  readonly mostInOne?: number;
}

/** The files of a library's search by path below the site, e.g. "pagefind/pagefind.js". */
export async function searchIndex(
  library: Library,
  { cache, mostInOne }: SearchIndexOptions = {},
): Promise<Files> {
  const { postmortems, config } = library;
  const groups = shards(
    postmortems.map((postmortem) => searchRecord(postmortem, config)),
    mostInOne,
  );
  const perFragment = postmortems.length <= fewReports ? 1 : reportsInFragment;
  const indexes = await indexGroups(groups, perFragment, cache);
  const folders = groups.map((_, position) => (position === 0 ? "" : `shard-${position}/`));
  return new Map([
    ...indexes.flatMap((files, position) => placed(files, `pagefind/${folders[position]}`, position === 0)),
    settingsFile(config, folders.slice(1)),
  ]);
}

async function indexGroups(
  groups: readonly (readonly SearchRecord[])[],
  perFragment: number,
  cache: BuildCache | undefined,
): Promise<readonly Files[]> {
  const services = await Promise.all(
    Array.from({ length: Math.min(processes, groups.length) }, () => startPagefind()),
  );
  try {
    const lanes = services.map(async (service, lane) => {
      const results: (readonly [position: number, files: Files])[] = [];
      for (const [position, records] of groups.entries()) {
        if (position % services.length !== lane) continue;
        results.push([position, await cachedIndex(service, records, perFragment, cache)]);
      }
      return results;
    });
    const results = (await Promise.all(lanes)).flat();
    return results.sort(([a], [b]) => a - b).map(([, files]) => files);
  } finally {
    await Promise.all(services.map((service) => service.close()));
  }
}

async function cachedIndex(
  service: PagefindService,
  records: readonly SearchRecord[],
  perFragment: number,
  cache: BuildCache | undefined,
): Promise<Files> {
  const key = createHash("sha256")
    .update(JSON.stringify([indexFormat, perFragment, records]))
    .digest("hex");
  const packed = (await cache?.read(key)) ?? null;
  const cached = packed === null ? null : unpackFiles(packed);
  if (cached !== null) return cached;
  const files = withoutInterface(await service.index(records, Math.ceil(records.length / perFragment)));
  await cache?.write(key, packFiles(files));
  return files;
}

// Pagefind brings several user interfaces, a worker and a second WebAssembly for other languages; ours is none of them.
const unused = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown\.)/;

function withoutInterface(files: Files): Files {
  return new Map([...files].filter(([path]) => !unused.test(path)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// A further index is read with the script and the WebAssembly of the first.
const ofFirstOnly = /^(pagefind\.js|wasm\.)/;

function placed(files: Files, folder: string, isFirst: boolean): readonly (readonly [string, Uint8Array])[] {
  return [...files]
    .filter(([path]) => isFirst || !ofFirstOnly.test(path))
    .map(([path, content]) => [folder + path, content] as const);
}

function settingsFile(config: Config, folders: readonly string[]): readonly [string, Uint8Array] {
  const text = `${JSON.stringify(searchSettings(config, folders))}\n`;
  return ["pagefind/settings.json", new TextEncoder().encode(text)];
}
