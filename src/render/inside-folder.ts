import { isAbsolute, join, sep } from "node:path";

/** The path of a file of a site from its path with "/"; refuses one that leaves the folder. */
export function insideFolder(folder: string, path: string): string {
  const full = join(folder, path);
  const isOutside = !full.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file of a site has one in its name.
  if (isAbsolute(path) || isOutside || /[\u0000-\u001f]/.test(path)) {
    throw new Error(`The site cannot have a file ${JSON.stringify(path)}.`);
  }
  return full;
}
