import type { FileSystem, FolderEntry } from "../effects.ts";
import { SetupError } from "../setup-error.ts";

/** What is in a folder. A SetupError where it cannot be read: what lies in it would pass unseen. */
export async function listFolder(files: FileSystem, folder: string): Promise<readonly FolderEntry[]> {
  try {
    return await files.list(folder);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new SetupError(`The folder ${folder} cannot be read (${code}).`, {
      hint: "Check that you may read it.",
      cause,
    });
  }
}
