import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Something to end. */
export interface Watching {
  close(): void;
}

/** How changes are told. */
export interface WatchOptions {
  readonly onChange: () => void;
  /** Says what could not be watched. */
  readonly onTrouble: (message: string) => void;
  /** Milliseconds without a further change before one is told; after ten times as many it is told anyway. */
  readonly quiet?: number;
}

/**
 * Watches folders at any depth, and files. Each folder is watched on its own: Node's recursive
 * watching on Linux loses a file once an editor has saved it by renaming.
 */
export async function watchPaths(paths: readonly string[], options: WatchOptions): Promise<Watching> {
  const watchers = new Map<string, FSWatcher>();
  const files = new Set<string>();
  const quiet = options.quiet ?? 50;
  let timer: NodeJS.Timeout | undefined;
  // When the first change came that was not told yet.
  let since: number | null = null;
  let isClosed = false;

  const update = async (): Promise<void> => {
    const folders = await foldersOf(paths, files);
    if (isClosed) return;
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const [folder, isWhole] of folders) {
      if (!watchers.has(folder)) start(folder, isWhole);
    }
  };
  const start = (folder: string, isWhole: boolean): void => {
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name !== null && isOurs(folder, name, isWhole)) schedule();
      });
      watcher.on("error", () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch (error) {
      options.onTrouble(`Changes in ${folder} will not be noticed: ${(error as Error).message}`);
    }
  };
  const isOurs = (folder: string, name: string, isWhole: boolean): boolean =>
    files.has(join(folder, name)) || (isWhole && !isIgnored(name));
  const schedule = (): void => {
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(quiet, since + 10 * quiet - now)));
  };
  const tell = (): void => {
    since = null;
    void update().then(() => {
      if (!isClosed) options.onChange();
    });
  };

  await update();
  return {
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** The folders to watch, each with whether everything in it counts; collects the single files. */
async function foldersOf(
  paths: readonly string[],
  files: Set<string>,
): Promise<ReadonlyMap<string, boolean>> {
  const folders = new Map<string, boolean>();
  const add = async (folder: string): Promise<void> => {
    folders.set(folder, true);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const below = entries.filter((entry) => entry.isDirectory() && !isIgnored(entry.name));
    await Promise.all(below.map((entry) => add(join(folder, entry.name))));
  };
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) {
      await add(path);
    } else {
      // A file, or what may become one: its folder is watched for its name.
      files.add(path);
      const folder = dirname(path);
      if (!folders.has(folder) && (await stat(folder).catch(() => null)) !== null) folders.set(folder, false);
    }
  }
  return folders;
}

// What editors write beside the file that is edited, and folders that are never content.
function isIgnored(name: string): boolean {
  const last = basename(name);
  return last.startsWith(".") || last === "node_modules" || last === "_site" || /(~|\.swp|\.tmp)$/.test(last);
}
