import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Imports every module of a folder, by name: that is how rules, figures and reporters are found, so
 * that a new one is one file. Works on the sources and on what they are compiled to.
 */
export async function discover(folder: URL): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const names = readdirSync(fileURLToPath(folder))
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"))
    .sort();
  const modules = await Promise.all(
    names.map(
      async (name) => [name.replace(/\.[jt]s$/, ""), await import(new URL(name, folder).href)] as const,
    ),
  );
  return new Map(modules);
}
