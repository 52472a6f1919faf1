import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A fixture of a rule: one report, and beside it what is found in it. */
export interface FixtureCase {
  readonly rule: string;
  /** The name of the file without `.md`. */
  readonly name: string;
  readonly content: Uint8Array;
  /** The text of `<name>.yml` beside it, if there is one. */
  readonly config: string | undefined;
  readonly golden: string;
  /** `ok-…`: near the rule's matter, and not its business. */
  readonly isNearMiss: boolean;
  /** `bug-…`: the golden file says what is right, and the rule does not do it yet. */
  readonly isBug: boolean;
}

/** Finds the fixtures of every rule: the Markdown files of the folders of a folder. */
export function findFixtureCases(folder: URL): readonly FixtureCase[] {
  return foldersOf(folder).flatMap(({ name: rule, path }) =>
    readdirSync(path)
      .filter((file) => file.endsWith(".md"))
      .sort()
      .map((file) => fixtureCase(rule, path, file.slice(0, -".md".length))),
  );
}

/** The folders in a folder, by name. */
export function foldersOf(folder: URL | string): readonly { readonly name: string; readonly path: string }[] {
  const base = typeof folder === "string" ? folder : fileURLToPath(folder);
  return readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, path: join(base, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of a file, undefined where there is none. */
export function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function fixtureCase(rule: string, folder: string, name: string): FixtureCase {
  return {
    rule,
    name,
    content: readFileSync(join(folder, `${name}.md`)),
    config: textOf(join(folder, `${name}.yml`)),
    golden: join(folder, `${name}.findings`),
    isNearMiss: name.startsWith("ok-"),
    isBug: name.startsWith("bug-"),
  };
}
