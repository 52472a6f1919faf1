import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

/** A hash of the compiled code that makes pages, so that nothing is kept from before an update. */
export async function codeHash(root: string = packageRoot()): Promise<string> {
  const sha256 = createHash("sha256");
  for (const folder of ["dist/src", "dist/site"]) {
    const files = (await readdir(join(root, folder), { recursive: true })).filter((file) =>
      file.endsWith(".js"),
    );
    const contents = await Promise.all(files.sort().map((file) => readFile(join(root, folder, file))));
    for (const [index, content] of contents.entries()) sha256.update(`${files[index]}\0`).update(content);
  }
  return sha256.digest("hex");
}
