import { isAbsolute, resolve } from "node:path";
import { decoded } from "../../decoded.ts";
import type { FileSystem } from "../../effects.ts";
import { isWithin } from "../../read/is-within.ts";

/** Where a relative address of a document leads. */
export interface LocalAddress {
  /** Absolute. */
  readonly path: string;
  /** Query and fragment, as written. */
  readonly suffix: string;
}

/** Reads an address that leads to a file beside a document; null for the web and for the same page. */
export function localAddress(url: string, folder: string): LocalAddress | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[#?]|\/\/)/i.test(url)) return null;
  const [, address = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const path = decoded(address);
  if (path === "" || path.includes("\0") || path.includes("\\")) return null;
  return { path: resolve(folder, path), suffix };
}

/** Whether an address counts from the root of a host or of the disk, which nobody here knows. */
export function isRooted(url: string): boolean {
  return url.startsWith("/") || isAbsolute(url);
}

/**
 * The real path of a file that may be taken along: one that exists, lies within a tree also when
 * every symbolic link is followed, and not in a folder such as .git. Null for every other.
 */
export async function takeable(files: FileSystem, path: string, tree: string): Promise<string | null> {
  try {
    if ((await files.stat(path))?.kind !== "file") return null;
    const [real, realTree] = await Promise.all([files.realPath(path), files.realPath(tree)]);
    if (!isWithin(realTree, real)) return null;
    const inside = real.slice(realTree.length).split(/[\\/]/);
    return inside.some((part) => part.startsWith(".")) ? null : real;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
}
