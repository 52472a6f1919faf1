import { dirname, join } from "node:path";
import type { Config } from "../config/config.ts";
import { configName, readConfig } from "../config/read-config.ts";
import type { Effects } from "../effects.ts";
import { reportsFolder } from "../read/find-reports.ts";
import { readDay } from "./read-day.ts";

/** A library that a command works on. */
export interface OpenLibrary {
  readonly root: string;
  readonly config: Config;
  /** The day that counts as today, e.g. "2026-11-21". */
  readonly asOf: string;
}

/** Opens the library that the working directory lies in. */
export async function openLibrary(effects: Effects, asOf: string | undefined): Promise<OpenLibrary> {
  const root = await findRoot(effects);
  return { root, config: await readConfig(effects.files, root), asOf: readAsOf(asOf, effects.now) };
}

/** The nearest folder upwards with a configuration or reports; the working directory where there is none. */
export async function findRoot({ files, folder }: Effects): Promise<string> {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    if ((await files.stat(join(candidate, configName)))?.kind === "file") return candidate;
    if ((await files.stat(join(candidate, reportsFolder)))?.kind === "folder") return candidate;
    if (candidate === dirname(candidate)) return folder;
  }
}

/** Reads `--as-of`; today in UTC where it is not given. */
export function readAsOf(value: string | undefined, now: () => Date): string {
  return value === undefined ? now().toISOString().slice(0, 10) : readDay("--as-of", value);
}
