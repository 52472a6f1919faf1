import { resolve } from "node:path";
import type { FileSystem } from "../effects.ts";
import { SetupError } from "../setup-error.ts";
import { isWithin } from "./is-within.ts";

/** A file that the configuration names. */
export interface NamedFile {
  /** As it is written: relative to the library's root. */
  readonly path: string;
  /** Where it is named, e.g. "site.logo". */
  readonly what: string;
  readonly hint: string;
  /** The largest that is read. */
  readonly mostBytes: number;
}

/**
 * The absolute path of a file that the configuration names. A SetupError where there is none, or one
 * that is too large or lies outside the library, also by a symbolic link.
 */
export async function findLibraryFile(files: FileSystem, root: string, named: NamedFile): Promise<string> {
  const { path, what, hint, mostBytes } = named;
  const fail = (why: string) => new SetupError(`${what} names “${path}”, which ${why}.`, { hint });
  const absolute = resolve(root, path);
  if (/^(?:[\\/]|[a-z]:)/i.test(path) || !isWithin(root, absolute)) throw fail("lies outside the library");
  const stat = await files.stat(absolute);
  if (stat?.kind !== "file") throw fail(stat === null ? "does not exist" : "is not a file");
  if (!isWithin(await files.realPath(root), await files.realPath(absolute)))
    throw fail("is a link to a file outside the library");
  if (stat.size > mostBytes) throw fail(`is larger than ${mostBytes / 1024 / 1024} MiB`);
  return absolute;
}
