import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

const root = packageRoot();

/** The absolute path of a file that ships with Afterword. */
export function packageFile(...parts: readonly string[]): string {
  return join(root, ...parts);
}
