import { discover } from "../discover.ts";
import type { Reporter } from "./reporter.ts";

/** A format: its reporter, and what it adds to a job's summary where the host has one. */
export interface LoadedReporter {
  readonly reporter: Reporter;
  readonly summary?: Reporter;
}

/** Loads every reporter, by the name of its format: the modules of this folder that export one as `reporter`. */
export async function loadReporters(): Promise<ReadonlyMap<string, LoadedReporter>> {
  const modules = await discover(new URL("./", import.meta.url));
  return new Map(
    [...modules].flatMap(([name, module]) =>
      "reporter" in module ? [[name, module as unknown as LoadedReporter] as const] : [],
    ),
  );
}
