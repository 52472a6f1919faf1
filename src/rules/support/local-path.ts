import { posix } from "node:path";
import { decoded } from "../../decoded.ts";
import type { Report } from "../../extract/report.ts";

/**
 * The file of the library that a relative URL of a report leads to, from the root; null for URLs that
 * lead elsewhere: to another host, to the root of one, to a place in the same document, out of the
 * library.
 */
export function localPath(url: string, report: Report): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?\\])/i.test(url)) return null;
  const path = decoded(url.replace(/[?#].*$/s, ""));
  if (path === "" || path.includes("\0")) return null;
  const joined = posix.join(posix.dirname(report.path), path);
  return joined === ".." || joined.startsWith("../") || joined.startsWith("/") ? null : joined;
}

/** A path that counts from the folder of a report, as its links do. */
export function folderOf(report: Report): string {
  return `${posix.dirname(report.path)}/`;
}
