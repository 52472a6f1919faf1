import { dirname, posix } from "node:path";
import { decoded } from "../decoded.ts";
import type { Report } from "../extract/report.ts";

/** Tells the links of a report that lead to reports which are not public. */
export type IsInternalTarget = (url: string, from: string) => boolean;

/** Knows reports by their files, the folders that are theirs, and their ids, old ones included. */
export function internalTargets(internal: readonly Report[]): IsInternalTarget {
  const paths = new Set(internal.map(({ path }) => path.toLowerCase()));
  const folders = new Set(
    [...paths].filter((path) => /\/index\.\w+$/.test(path)).map((path) => dirname(path)),
  );
  const ids = new Set(
    internal
      .flatMap(({ id, record }) => [id, ...(Array.isArray(record.aliases) ? record.aliases : [])])
      .map((id) => String(id).toLowerCase()),
  );
  return (url, from) => {
    const path = decoded(/^[^#?]*/.exec(url)?.[0] ?? "").toLowerCase();
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/.test(path)) return namesFile(path, paths);
    const target = posix.normalize(posix.join(dirname(from).toLowerCase(), path)).replace(/\/$/, "");
    if (paths.has(target) || foldersAbove(target).some((folder) => folders.has(folder))) return true;
    return ids.has(nameOf(target)) || ids.has(nameOf(path.replace(/\/$/, "")));
  };
}

/** Whether an address elsewhere, such as on the git host, ends in the path of a report's file. */
function namesFile(url: string, paths: ReadonlySet<string>): boolean {
  const start = url.lastIndexOf("/postmortems/");
  return start !== -1 && paths.has(url.slice(start + 1));
}

function nameOf(path: string): string {
  return posix.basename(path.replace(/\/index\.\w+$/, "")).replace(/\.(?:md|markdown|html|json)$/, "");
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
