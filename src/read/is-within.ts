import { isAbsolute, relative } from "node:path";

/** Whether a path is a folder or lies below it. Both must be real paths, without symbolic links. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way));
}
