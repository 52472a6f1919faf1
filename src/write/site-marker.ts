import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Name of the file that marks a folder as a site of ours and lists the files in it. */
export const markerName = ".afterword-site";

/** Name of a file that is being copied into a site. */
export const copyName = ".afterword-new";

const firstLine = "Afterword wrote the files listed here and replaces them at the next build.";

/** The marker's content for files, given as paths with "/". */
export function markerText(files: readonly string[]): string {
  return [firstLine, "", ...[...files].sort(), ""].join("\n");
}

/** The files of ours in a folder; null where the folder is not ours. */
export async function markedFiles(folder: string): Promise<ReadonlySet<string> | null> {
  const text = await readFile(join(folder, markerName), "utf8").catch(() => null);
  if (text === null || !text.startsWith(`${firstLine}\n`)) return null;
  return new Set(text.split("\n").slice(2).filter(Boolean));
}
