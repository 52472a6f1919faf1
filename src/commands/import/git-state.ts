import { basename, dirname } from "node:path";
import type { Effects } from "../../effects.ts";

/**
 * Why a file may not be replaced where it is, as a sentence: git must have it as it is now, so that
 * nothing is lost. Null where it may.
 */
export async function whyNotReplaceable(absolute: string, { execute }: Effects): Promise<string | null> {
  const git = async (...args: string[]): Promise<string | null> => {
    const output = await execute("git", args, dirname(absolute));
    return output === null ? null : new TextDecoder().decode(output);
  };
  // A name such as ":x" or "*.md" would be a pattern of git's.
  const file = `:(literal)${basename(absolute)}`;
  const force = "or give --force to replace it all the same";
  if ((await git("ls-files", "--error-unmatch", "--", file)) === null) {
    return `git does not have it, so that replacing it could not be undone. Commit it first, ${force}.`;
  }
  const state = await git("status", "--porcelain", "--", file);
  if (state === null || state.trim() !== "") {
    return `It has changes that are not committed. Commit them first, ${force}.`;
  }
  return null;
}
