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

/** How an index is made. */
export interface SearchIndexOptions {
  /** Keeps indexes between builds. */
  readonly cache?: BuildCache | undefined;
  /** How many reports one index holds at most before there are several. */
  readonly mostInOne?: number;
  /** Gives the work up. */
  readonly signal?: AbortSignal;
}

/** The files of a library's search by path below the site, e.g. "pagefind/pagefind.js". */
export async function searchIndex(
  library: Library,
  { cache, mostInOne, signal }: SearchIndexOptions = {},
): Promise<Files> {
  const { postmortems, config } = library;
  const records = withUsefulFilters(postmortems.map((postmortem) => searchRecord(postmortem, config)));
  const groups = shards(records, mostInOne);
  const indexes = await indexGroups(groups, cache, signal);
  const folders = groups.map((_, position) => (position === 0 ? "" : `shard-${position}/`));
  return new Map([
    ...indexes.flatMap((files, position) => placed(files, `pagefind/${folders[position]}`, position === 0)),
    settingsFile(config, postmortems.length, folders.slice(1), Object.keys(records[0]?.filters ?? {})),
  ]);
}

async function indexGroups(
  groups: readonly (readonly SearchRecord[])[],
  cache: BuildCache | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly Files[]> {
  const services = await Promise.all(
    Array.from({ length: Math.min(processes, groups.length) }, () => startPagefind()),
  );
  const closeAll = (): Promise<unknown> => Promise.all(services.map((service) => service.close()));
  // What is asked of a process that was ended is an error at once.
  signal?.addEventListener("abort", closeAll);
  try {
    signal?.throwIfAborted();
    const lanes = services.map(async (service, lane) => {
      const results: (readonly [position: number, files: Files])[] = [];
      for (const [position, records] of groups.entries()) {
        if (position % services.length !== lane) continue;
        results.push([position, await cachedIndex(service, records, cache)]);
      }
      return results;
    });
    const results = (await Promise.all(lanes)).flat();
    return results.sort(([a], [b]) => a - b).map(([, files]) => files);
  } finally {
    signal?.removeEventListener("abort", closeAll);
    await closeAll();
  }
}

async function cachedIndex(
  service: PagefindService,
  records: readonly SearchRecord[],
  cache: BuildCache | undefined,
): Promise<Files> {
  const key = createHash("sha256")
    .update(JSON.stringify([indexFormat, records]))
    .digest("hex");
  const packed = (await cache?.read(key)) ?? null;
  const cached = packed === null ? null : unpackFiles(packed);
  if (cached !== null) return cached;
  const files = withoutInterface(await service.index(records));
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

/** Without filters of which all reports have the same value: they narrow nothing and cost a download. */
function withUsefulFilters(records: readonly SearchRecord[]): readonly SearchRecord[] {
  const first = records[0]?.filters ?? {};
  const useful = Object.keys(first).filter((id) =>
    records.some(({ filters }) => filters[id]?.join("\n") !== first[id]?.join("\n")),
  );
  return records.map((record) => ({
    ...record,
    filters: Object.fromEntries(useful.map((id) => [id, record.filters[id] ?? []])),
  }));
}

function settingsFile(
  config: Config,
  reports: number,
  folders: readonly string[],
  filters: readonly string[],
): readonly [string, Uint8Array] {
  const { facets, ...settings } = searchSettings(config, reports, folders);
  const used = { ...settings, facets: facets.filter(({ id }) => filters.includes(id)) };
  return ["pagefind/settings.json", new TextEncoder().encode(`${JSON.stringify(used)}\n`)];
}
