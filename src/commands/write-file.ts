import type { FileSystem } from "../effects.ts";
import { SetupError } from "../setup-error.ts";

/** Writes a file; what the system refuses is a sentence and no stack. */
export async function writeFile(files: FileSystem, file: string, content: string): Promise<void> {
  try {
    await files.write(file, content);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new SetupError(`${file} cannot be written (${code}).`, {
      hint: "Check that you may write there and that no file stands where a folder is needed.",
      cause,
    });
  }
}
