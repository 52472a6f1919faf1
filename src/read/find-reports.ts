import { join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import type { FileSystem } from "../effects.ts";
import { SetupError } from "../setup-error.ts";
import { isWithin } from "./is-within.ts";
import { listFolder } from "./list-folder.ts";

/** A file to be read. */
export interface ReportFile {
  readonly absolute: string;
  /** Relative to the library's root, with "/". */
  readonly path: string;
}

/** Where a library's reports are. */
export interface LibraryFolder {
  readonly root: string;
  /** Globs below postmortems/ that are not reports. */
  readonly ignore: readonly string[];
}

/** The folder of a library that holds its reports. */
export const reportsFolder = "postmortems";

/** Finds every report below postmortems/, in order of path; none where there is no such folder. */
export async function findReports(files: FileSystem, library: LibraryFolder): Promise<readonly ReportFile[]> {
  const folder = join(library.root, reportsFolder);
  if ((await files.stat(folder))?.kind !== "folder") return [];
  return walk(files, library, folder);
}

/**
 * Finds what paths name: files as they are, whatever the configuration says of them, and reports
 * below folders. Throws a SetupError for a path that names nothing.
 */
export async function findNamed(
  files: FileSystem,
  library: LibraryFolder,
  folder: string,
  paths: readonly string[],
): Promise<readonly ReportFile[]> {
  const found = new Map<string, ReportFile>();
  for (const path of paths) {
    const absolute = resolve(folder, path);
    const stat = await files.stat(absolute);
    if (stat === null) {
      throw new SetupError(`There is no file or folder ${path}.`, {
        hint: `Paths are relative to ${folder}.`,
      });
    }
    const named =
      stat.kind === "folder" ? await walk(files, library, absolute) : [toReportFile(library.root, absolute)];
    for (const file of named) found.set(file.absolute, file);
  }
  return [...found.values()].sort(byPath);
}

async function walk(files: FileSystem, library: LibraryFolder, top: string): Promise<readonly ReportFile[]> {
  const ignored = picomatch([...library.ignore], { dot: true });
  const base = join(library.root, reportsFolder);
  const realRoot = await files.realPath(library.root);
  const found: ReportFile[] = [];
  const visited = new Set<string>();
  const open = [top];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const real = await files.realPath(folder);
    // A link back to a folder above would never end, and one out of the library leads to strangers' files.
    if (visited.has(real)) continue;
    visited.add(real);
    for (const entry of await listFolder(files, folder)) {
      const absolute = join(folder, entry.name);
      if (!isReportName(entry.name, entry.kind)) continue;
      if (library.ignore.length > 0 && ignored(toPosix(relative(base, absolute)))) continue;
      // A link that leads nowhere is no report.
      if (entry.kind === "other") continue;
      if (entry.isLink && !isWithin(realRoot, await files.realPath(absolute))) continue;
      if (entry.kind === "folder") open.push(absolute);
      else if (entry.kind === "file") found.push(toReportFile(library.root, absolute));
    }
  }
  return found.sort(byPath);
}

/** Names beginning with _ or . and README.md are not reports; node_modules is nobody's library. */
function isReportName(name: string, kind: string): boolean {
  if (name.startsWith(".") || name.startsWith("_") || name === "node_modules") return false;
  if (kind === "folder") return true;
  return /\.(?:md|markdown)$/i.test(name) && !/^readme\.(?:md|markdown)$/i.test(name);
}

/** Whether a path relative to the root is that of a report, by its name alone. */
export function isReportPath(path: string, ignore: readonly string[]): boolean {
  const [top, ...parts] = path.split("/");
  if (top !== reportsFolder || parts.length === 0) return false;
  const isNamed = parts.every((part, index) =>
    isReportName(part, index < parts.length - 1 ? "folder" : "file"),
  );
  return isNamed && (ignore.length === 0 || !picomatch([...ignore], { dot: true })(parts.join("/")));
}

/** The path of a file relative to the root, with "/". */
export function toReportFile(root: string, absolute: string): ReportFile {
  return { absolute, path: toPosix(relative(root, absolute)) };
}

function toPosix(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

function byPath(a: ReportFile, b: ReportFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
