import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseConfig } from "../../src/config/read-config.ts";
import { decodeReport } from "../../src/read/read-report.ts";
import type { CheckResult } from "../../src/report/reporter.ts";
import { checkLibrary, makeChecker } from "../../src/validate/check-library.ts";
import { rules } from "../support/check-files.ts";
import { asOf } from "./a-result.ts";

/** What all rules find in their own fixtures, which are made of everything that goes wrong. */
export async function everyFixture(): Promise<CheckResult> {
  const folder = fileURLToPath(new URL("../rules/", import.meta.url));
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith(".md"));
  const config = parseConfig("");
  const reads = names
    .sort()
    .map((name) =>
      decodeReport(readFileSync(`${folder}${name}`), `postmortems/${name}`, config.limits.fileBytes),
    );
  return { asOf, files: await checkLibrary(reads, makeChecker(config, rules, asOf), rules.libraryRules) };
}
