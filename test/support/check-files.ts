import { parseConfig } from "../../src/config/read-config.ts";
import { decodeReport } from "../../src/read/read-report.ts";
import { checkLibrary, makeChecker } from "../../src/validate/check-library.ts";
import type { Checker } from "../../src/validate/check-report.ts";
import type { Finding } from "../../src/validate/finding.ts";
import { loadRules } from "../../src/validate/load-rules.ts";
import type { PreviousLibrary } from "../../src/validate/previous-library.ts";

/** The day that counts as today in every fixture. */
export const asOf = "2026-11-21";

/** Every rule that there is. */
export const rules = await loadRules();

/** What is to be checked: files of one library by their path, with the text of its configuration. */
export interface Library {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The text of afterword.yml; the default configuration where there is none. */
  readonly config?: string | undefined;
  /** What it was before the change that is checked. */
  readonly previous?: PreviousLibrary | null;
}

/** Checks files as `afterword check` does. The findings of each file, by its path. */
export async function checkFiles({
  files,
  config = "",
  previous = null,
}: Library): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const paths = [...files.keys()];
  const exists = (path: string) => paths.some((file) => file === path || file.startsWith(`${path}/`));
  const checker = { ...checkerFor(config), exists };
  const reads = [...files].map(([path, content]) =>
    decodeReport(
      typeof content === "string" ? new TextEncoder().encode(content) : content,
      path,
      checker.config.limits.fileBytes,
    ),
  );
  const checked = await checkLibrary(reads, checker, rules.libraryRules, previous);
  return new Map(checked.map(({ path, findings }) => [path, findings]));
}

/** Checks one report alone. */
export async function checkOne(content: string | Uint8Array, config?: string): Promise<readonly Finding[]> {
  const path = "postmortems/report.md";
  const found = await checkFiles({ files: new Map([[path, content]]), config });
  return found.get(path) ?? [];
}

const checkers = new Map<string, Checker>();

/** Compiling the schema takes longer than checking a report: one checker a configuration. */
function checkerFor(config: string): Checker {
  const checker = checkers.get(config) ?? makeChecker(parseConfig(config), rules, asOf);
  checkers.set(config, checker);
  return checker;
}
