import { join, relative } from "node:path";
import type { Effects } from "../effects.ts";
import { isWithin } from "../read/is-within.ts";
import { isPassiveFile } from "../read/passive-file.ts";

/**
 * The attachments that exist, lie in the library, may be shown, and do nothing when a browser opens
 * them: path in the site to absolute path.
 */
export async function existingAttachments(
  attachments: ReadonlyMap<string, string>,
  root: string,
  { files, remark }: Effects,
): Promise<ReadonlyMap<string, string>> {
  const realRoot = await files.realPath(root);
  const found = new Map<string, string>();
  const refused = new Set<string>();
  for (const [target, path] of attachments) {
    const source = join(root, path);
    if (isHidden(path) || (await files.stat(source))?.kind !== "file") continue;
    const real = await files.realPath(source);
    if (!isWithin(realRoot, real) || isHidden(relative(realRoot, real)) || isMarkdown(real)) continue;
    const isPassive = [path, real].map((name) => isPassiveFile(name, () => files.read(source)));
    if ((await Promise.all(isPassive)).every((passive) => passive)) found.set(target, source);
    else refused.add(path);
  }
  for (const path of refused) remark(`Left out, since a browser might run what is in it: ${path}\n`);
  return found;
}

/** A hidden file, such as what is in .git, is nobody's attachment, also not under another name. */
function isHidden(path: string): boolean {
  return path.split(/[\\/]/).some((part) => part.startsWith("."));
}

/** A report under another name; its source is not for the pages. */
function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
