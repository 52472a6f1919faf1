import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reportId } from "../../src/extract/report-id.ts";
import { parseReport } from "../../src/parse/parse-report.ts";
import type { PreviousLibrary, PreviousReport } from "../../src/validate/previous-library.ts";
import { foldersOf, textOf } from "./fixture-cases.ts";

/** A fixture of a library rule: a whole folder of reports, and beside it what is found in them. */
export interface LibraryCase {
  readonly rule: string;
  readonly name: string;
  /** The reports by their path below the library's root. */
  readonly files: ReadonlyMap<string, string>;
  /** The text of its afterword.yml, if there is one. */
  readonly config: string | undefined;
  /** What its folder `before` holds, if it has one: the same library at another commit. */
  readonly previous: PreviousLibrary | null;
  readonly golden: string;
  /** `ok-…`: near the rule's matter, and not its business. */
  readonly isNearMiss: boolean;
}

/** Finds the fixtures of every library rule: the folders of the folders of a folder. */
export function findLibraryCases(folder: URL): readonly LibraryCase[] {
  return foldersOf(folder).flatMap(({ name: rule, path }) =>
    foldersOf(path).map((found) => libraryCase(rule, found)),
  );
}

function libraryCase(rule: string, { name, path }: { name: string; path: string }): LibraryCase {
  const files = reportsIn(path);
  const hasBefore = foldersOf(path).some((folder) => folder.name === "before");
  return {
    rule,
    name,
    files,
    config: textOf(join(path, "afterword.yml")),
    previous: hasBefore ? previousLibrary(join(path, "before"), files) : null,
    golden: `${path}.findings`,
    isNearMiss: name.startsWith("ok-"),
  };
}

/** The Markdown files below a folder, without those of `before`. */
function reportsIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md") && !name.startsWith("before/"))
    .sort();
  return new Map(names.map((name) => [`postmortems/${name}`, readFileSync(join(folder, name), "utf8")]));
}

/** A library as it was. `renamed.txt` says what git would: "old.md -> new.md" a line. */
function previousLibrary(folder: string, now: ReadonlyMap<string, string>): PreviousLibrary {
  const renamed = new Map(
    (textOf(join(folder, "renamed.txt")) ?? "")
      .split("\n")
      .filter((line) => line.includes(" -> "))
      .map((line) => line.split(" -> ").map((path) => `postmortems/${path}`) as [string, string]),
  );
  const reports = [...reportsIn(folder)].map(([path, text]): PreviousReport => {
    const newPath = renamed.get(path) ?? (now.has(path) ? path : null);
    const { id } = (parseReport(path, text, 100).values?.data ?? {}) as { readonly id?: unknown };
    return { id: reportId(path, id), aliases: [], path, newPath };
  });
  return { ref: "before", reports };
}
