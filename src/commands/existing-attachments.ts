import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { isWithin } from "../read/is-within.ts";

/** The attachments that exist and do not lie outside the library: path in the site to absolute path. */
export async function existingAttachments(
  attachments: ReadonlyMap<string, string>,
  root: string,
  { files }: Effects,
): Promise<ReadonlyMap<string, string>> {
  const realRoot = await files.realPath(root);
  const found = new Map<string, string>();
  for (const [target, path] of attachments) {
    // A hidden file, such as what is in .git, is nobody's attachment.
    if (path.split("/").some((part) => part.startsWith("."))) continue;
    const source = join(root, path);
    if ((await files.stat(source))?.kind !== "file") continue;
    if (isWithin(realRoot, await files.realPath(source))) found.set(target, source);
  }
  return found;
}
