import { discover } from "../discover.ts";
import type { Reporter } from "./reporter.ts";

/** Loads every reporter, by the name of its format: the modules of this folder that export one as `reporter`. */
export async function loadReporters(): Promise<ReadonlyMap<string, Reporter>> {
  const modules = await discover(new URL("./", import.meta.url));
  return new Map(
    [...modules].flatMap(([name, module]) =>
      "reporter" in module ? [[name, module.reporter as Reporter] as const] : [],
    ),
  );
}
