import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the installed package, found by walking up from this module: that is the same
 * folder from src/ as from dist/src/, and inside somebody's node_modules.
 */
export function packageRoot(from: string = import.meta.url): string {
  const start = dirname(fileURLToPath(from));
  for (let folder = start; ; folder = dirname(folder)) {
    if (isAfterword(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) throw new Error(`Afterword's package.json is not above ${start}.`);
  }
}

function isAfterword(file: string): boolean {
  if (!existsSync(file)) return false;
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return typeof content === "object" && content !== null && "name" in content && content.name === "afterword";
}
