import { join } from "node:path";
import type { FileSystem } from "../effects.ts";
import { SetupError } from "../setup-error.ts";
import { isWithin } from "./is-within.ts";

const mostBytes = 2 * 1024 * 1024;

/**
 * Reads a file that the configuration names, relative to the library's root, for a site to publish.
 * `what` says where it is named, e.g. "site.logo". Throws a SetupError for one that does not exist,
 * is too large, is hidden, or lies outside the library, also by a symbolic link.
 */
export async function readLibraryFile(
  files: FileSystem,
  root: string,
  path: string,
  what: string,
): Promise<Uint8Array> {
  const fail = (why: string): never => {
    throw new SetupError(`${what} names “${path}”, ${why}.`, {
      hint: "Files are named by their path from the library's root, e.g. assets/logo.svg.",
    });
  };
  const absolute = join(root, path);
  if (/^(?:[\\/]|[a-z]:)/i.test(path) || !isWithin(root, absolute)) fail("which lies outside the library");
  if (path.split(/[\\/]/).some((part) => /^\.(?!\.?$)/.test(part))) fail("which is a hidden file");
  const stat = await files.stat(absolute);
  if (stat?.kind !== "file") fail(stat === null ? "which does not exist" : "which is not a file");
  if (!isWithin(await files.realPath(root), await files.realPath(absolute))) {
    fail("which is a link to a file outside the library");
  }
  if (stat !== null && stat.size > mostBytes) fail("which is larger than 2 MiB");
  return files.read(absolute);
}
