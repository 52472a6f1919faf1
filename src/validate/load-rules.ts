import { discover } from "../discover.ts";
import type { LibraryRule } from "./library-rule.ts";
import type { Rule } from "./rule.ts";

/** Every rule, by id. */
export interface Rules {
  readonly rules: readonly Rule[];
  readonly libraryRules: readonly LibraryRule[];
}

/** Loads the rules: the modules of src/rules/ and src/library-rules/ that export one as `rule`. */
export async function loadRules(): Promise<Rules> {
  const [rules, libraryRules] = await Promise.all([
    load<Rule>(new URL("../rules/", import.meta.url)),
    load<LibraryRule>(new URL("../library-rules/", import.meta.url)),
  ]);
  return { rules, libraryRules };
}

async function load<T>(folder: URL): Promise<readonly T[]> {
  const modules = await discover(folder);
  return [...modules.values()].flatMap((module) => ("rule" in module ? [module.rule as T] : []));
}
