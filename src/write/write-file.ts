import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** How a file is written. */
export interface WriteFileOptions {
  /** Whether to wait until the content is on the disk; absent: yes. */
  readonly sync?: boolean;
}

/**
 * Writes a file whole or not at all, with the folders above it: into a temporary file beside it
 * that is then renamed. A symbolic link stays one, and a file keeps its permissions.
 */
export async function writeFileWhole(
  file: string,
  content: string | Uint8Array,
  { sync = true }: WriteFileOptions = {},
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => null,
  );
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      if (sync) await handle.sync();
    } finally {
      await handle.close();
    }
    if (mode !== null) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
