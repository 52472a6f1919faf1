import { dirname } from "node:path";
import type { Effects } from "../../effects.ts";
import { isWithin } from "../../read/is-within.ts";
import type { PlannedDraft } from "./planned-draft.ts";

/** Writes drafts with the files that go with them; a sentence where that cannot be. */
export async function writeDrafts(
  drafts: readonly PlannedDraft[],
  { top, force }: { readonly top: string; readonly force: boolean },
  effects: Effects,
): Promise<string | null> {
  for (const draft of drafts) {
    const problem = await writeDraft(draft, top, force, effects);
    if (problem !== null) return problem;
  }
  return null;
}

/** A draft comes behind its files, so that none shows an image that is not there. */
async function writeDraft(
  { target, shown, text, copies }: PlannedDraft,
  top: string,
  force: boolean,
  { files }: Effects,
): Promise<string | null> {
  try {
    for (const path of [...copies.keys(), target]) {
      if (!(await staysBelow(top, path, files)))
        return `A symbolic link leads ${shown} out of its folder; nothing was written.`;
    }
    for (const [to, from] of copies) {
      const content = await files.read(from);
      const there = files.exists(to) ? await files.read(to) : null;
      if (there !== null && Buffer.compare(there, content) === 0) continue;
      if (there !== null && !force)
        return `${to} exists already and is another file. Give --force to write over it.`;
      await files.write(to, content);
    }
    await files.write(target, text);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return `${shown} cannot be written (${code}). Check that you may write there.`;
  }
}

/** Whether what is written to a path ends up below a folder, every symbolic link followed. */
async function staysBelow(top: string, path: string, files: Effects["files"]): Promise<boolean> {
  if (!files.exists(top)) return true;
  const realTop = await files.realPath(top);
  for (let part = path; part !== dirname(part); part = dirname(part)) {
    if (files.exists(part))
      return part === top || isWithin(part, top) || isWithin(realTop, await files.realPath(part));
  }
  return true;
}
