import type * as Pagefind from "pagefind";
import type { SearchRecord } from "./search-record.ts";

/** One process of Pagefind. */
export interface PagefindService {
  /** The files of an index of the records, by path below the index's folder. */
  index(records: readonly SearchRecord[]): Promise<ReadonlyMap<string, Uint8Array>>;
  close(): Promise<void>;
}

// A process that dies leaves its promises unsettled for ever, hence the time-out. An index takes seconds.
const longest = 2 * 60 * 1000;

// Held back until this many are acknowledged; all at once need three times the memory.
const batchSize = 50;

// Numbers of the modules whose process is in use.
const inUse = new Set<number>();

/**
 * Starts a process of Pagefind, to be closed whatever happens. Pagefind's module keeps one process
 * for itself, so those that work side by side need a module each.
 */
export async function startPagefind(timeout: number = longest): Promise<PagefindService> {
  let nth = 0;
  while (inUse.has(nth)) nth += 1;
  inUse.add(nth);
  const api = (await import(`${import.meta.resolve("pagefind")}?process=${nth}`)) as typeof Pagefind;
  let isClosed = false;
  return {
    index: async (records) => {
      // Pagefind would start another process, which nobody closes.
      if (isClosed) throw new Error("The process of Pagefind has ended.");
      return within(timeout, buildIndex(api, records));
    },
    close: async () => {
      // Closed twice, it would end the process of whoever has the module now.
      if (isClosed) return;
      isClosed = true;
      await api.close();
      inUse.delete(nth);
    },
  };
}

async function buildIndex(
  api: typeof Pagefind,
  records: readonly SearchRecord[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  // No bundled fragments (`maxFragments`): they hold the texts for excerpts, and a reader of ten results
  // would download the texts of forty.
  const { index, errors } = await api.createIndex({ forceLanguage: "en" });
  if (index === undefined) throw new Error(`Pagefind did not start an index: ${errors.join("; ")}`);
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize);
    const answers = await Promise.all(batch.map((record) => index.addCustomRecord(mutable(record))));
    refuse(answers.flatMap((answer) => answer.errors));
  }
  const answer = await index.getFiles();
  refuse(answer.errors);
  await index.deleteIndex();
  const files = new Map(answer.files.map((file) => [file.path, file.content]));
  if (!files.has("pagefind-entry.json")) throw new Error("Pagefind wrote no pagefind-entry.json.");
  return files;
}

function mutable(record: SearchRecord): Parameters<Pagefind.PagefindIndex["addCustomRecord"]>[0] {
  const filters = Object.fromEntries(Object.entries(record.filters).map(([id, values]) => [id, [...values]]));
  return { ...record, filters, meta: { ...record.meta }, sort: { ...record.sort } };
}

function refuse(errors: readonly string[]): void {
  // Pagefind quotes the whole record in some messages.
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join("; ").slice(0, 500)}`);
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Pagefind did not answer within ${milliseconds / 1000} s.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
