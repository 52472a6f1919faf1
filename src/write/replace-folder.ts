import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { SetupError } from "../setup-error.ts";
import { copyOver } from "./copy-over.ts";
import { foreignEntries } from "./foreign-entries.ts";
import { listFiles } from "./list-files.ts";
import { moveEntries } from "./move-entries.ts";
import { markedFiles, markerName, markerText } from "./site-marker.ts";

/** What replacing needs of the world, so that tests can stand in for it. */
export interface ReplaceEffects {
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
}

const realEffects: ReplaceEffects = {
  rename,
  processId: process.pid,
  isRunning: (processId) => {
    try {
      process.kill(processId, 0);
      return true;
    } catch (error) {
      // Somebody else's process.
      return error instanceof Error && "code" in error && error.code === "EPERM";
    }
  },
};

/**
 * Replaces a folder of ours by what `fill` writes into a new folder beside it. Until everything is
 * written the old folder stays as it is; then the two change places. A build that was killed leaves
 * the old site and a folder beside it, which the next build removes. Files that Afterword did not
 * write stay; a folder that it did not write is refused.
 */
export async function replaceFolder(
  folder: string,
  fill: (staging: string) => Promise<void>,
  effects: ReplaceEffects = realEffects,
): Promise<void> {
  const target = await realpath(folder).catch(() => folder);
  await mkdir(dirname(target), { recursive: true });
  await clearLeftovers(target, effects);
  const old = await ourFiles(target);
  const staging = sibling(target, "building", effects.processId);
  try {
    await mkdir(staging);
    await fill(staging);
    const files = await listFiles(staging);
    await refuseCollisions(target, old, staging);
    await writeFile(join(staging, markerName), markerText(files));
    await changePlaces(target, staging, { old, files }, effects);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The files that a former build wrote; refuses a folder with content that is not ours. */
async function ourFiles(target: string): Promise<ReadonlySet<string>> {
  const found = await lstat(target).catch(() => null);
  if (found === null) return new Set();
  if (!found.isDirectory()) {
    throw new SetupError(`${target} is not a folder.`, { hint: "Choose another folder with --out." });
  }
  const marked = await markedFiles(target);
  if (marked === null && (await readdir(target)).length > 0) {
    throw new SetupError(`The folder ${target} holds files that Afterword did not write.`, {
      hint: "Choose another folder with --out, or empty this one.",
    });
  }
  return marked ?? new Set();
}

async function refuseCollisions(target: string, old: ReadonlySet<string>, staging: string): Promise<void> {
  if (!existsSync(target)) return;
  const inTheWay = (await foreignEntries(target, old)).find((path) => existsSync(join(staging, path)));
  if (inTheWay !== undefined) {
    throw new SetupError(`${join(target, inTheWay)} is in the way: Afterword did not write it.`, {
      hint: "Move it elsewhere, or choose another folder with --out.",
    });
  }
}

interface Change {
  readonly old: ReadonlySet<string>;
  readonly files: readonly string[];
}

async function changePlaces(
  target: string,
  staging: string,
  change: Change,
  effects: ReplaceEffects,
): Promise<void> {
  const aside = sibling(target, "old", effects.processId);
  if (existsSync(target)) {
    try {
      await effects.rename(target, aside);
    } catch {
      // A mount point, or on Windows a folder that somebody has open, cannot be renamed.
      await copyOver(target, staging, change);
      return;
    }
  }
  await effects.rename(staging, target);
  await removeAside(aside, target, change.old);
}

/** Removes an old site, from which what is not ours is moved into the new one first. */
async function removeAside(aside: string, target: string, ours: ReadonlySet<string>): Promise<void> {
  if (!existsSync(aside)) return;
  await moveEntries(aside, target, await foreignEntries(aside, ours));
  await rm(aside, { recursive: true, force: true });
}

/** Ends what a killed build began: its unfinished folder goes, an old site comes back or is removed. */
async function clearLeftovers(target: string, effects: ReplaceEffects): Promise<void> {
  const prefix = `.${basename(target)}.`;
  for (const name of (await readdir(dirname(target))).sort()) {
    const match = name.startsWith(prefix) ? /^(building|old)-(\d+)$/.exec(name.slice(prefix.length)) : null;
    if (match === null) continue;
    const processId = Number(match[2]);
    if (processId !== effects.processId && effects.isRunning(processId)) continue;
    const leftover = join(dirname(target), name);
    if (match[1] === "building") await rm(leftover, { recursive: true, force: true });
    else if (!existsSync(target)) await effects.rename(leftover, target);
    else await removeAside(leftover, target, await ourFiles(leftover));
  }
}

function sibling(target: string, state: "building" | "old", processId: number): string {
  return join(dirname(target), `.${basename(target)}.${state}-${processId}`);
}
