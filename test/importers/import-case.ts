import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { foldersOf } from "../support/fixture-cases.ts";

/** What a careful reader takes from a document; a key that is left out is not judged. */
export interface ExpectedDraft {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly participants?: readonly string[];
  readonly severity?: string;
  readonly timeline?: readonly {
    readonly at?: string | null;
    readonly until?: string;
    readonly marker?: string;
    readonly has: string;
  }[];
  readonly measures?: readonly {
    readonly has: string;
    readonly done?: boolean | null;
    readonly dropped?: boolean;
    readonly owner?: string;
    readonly due?: string;
    readonly issue?: string;
    readonly theme?: string;
  }[];
  readonly sections?: Readonly<Record<string, string>>;
  /** Moments: started, detected, acknowledged, declared, mitigated, resolved. */
  readonly [moment: string]: unknown;
}

/** A document of a way of writing, and what it must be read as. */
export interface ImportCase {
  readonly family: string;
  readonly name: string;
  readonly text: string;
  /** Null for a document that is no incident. */
  readonly drafts: readonly ExpectedDraft[] | null;
}

/** Finds the documents beside this file. */
export function findImportCases(): readonly ImportCase[] {
  return foldersOf(fileURLToPath(new URL("./", import.meta.url))).flatMap(({ name: family, path }) =>
    readdirSync(path)
      .filter((file) => file.endsWith(".md"))
      .sort()
      .map((file) => {
        const name = file.slice(0, -".md".length);
        const expected = JSON.parse(readFileSync(join(path, `${name}.expected.json`), "utf8"));
        const drafts = expected.refused === true ? null : (expected.drafts ?? [expected]);
        return { family, name, text: readFileSync(join(path, file), "utf8"), drafts };
      }),
  );
}
