import { discover } from "../discover.ts";
import type { Output } from "./output.ts";

/** Loads every output: the modules of this folder that export one as `output`. */
export async function loadOutputs(): Promise<readonly Output[]> {
  const modules = await discover(new URL("./", import.meta.url));
  return [...modules.values()].flatMap((module) => ("output" in module ? [module.output as Output] : []));
}
