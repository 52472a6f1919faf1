import type { FileSystem } from "../effects.ts";
import { SetupError } from "../setup-error.ts";
import { findLibraryFile } from "./find-library-file.ts";

const hint = "Files are named by their path from the library's root, e.g. assets/logo.svg.";

/**
 * Reads a file that the configuration names for a site to publish. `what` says where it is named,
 * e.g. "site.logo". A SetupError where it cannot be, or is hidden.
 */
export async function readLibraryFile(
  files: FileSystem,
  root: string,
  path: string,
  what: string,
): Promise<Uint8Array> {
  if (path.split(/[\\/]/).some((part) => /^\.(?!\.?$)/.test(part))) {
    throw new SetupError(`${what} names “${path}”, which is a hidden file.`, { hint });
  }
  const named = { path, what, hint, mostBytes: 2 * 1024 * 1024 };
  return files.read(await findLibraryFile(files, root, named));
}
