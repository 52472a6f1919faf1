import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { contentHash } from "./content-hash.ts";
import { minifyCss } from "./minify-css.ts";

/** Style sheet, scripts and icon of a site. */
export interface Assets {
  /** Logical name to file, e.g. "style.css" to "assets/style-1a2b3c4d.css": what SiteOptions wants. */
  readonly names: ReadonlyMap<string, string>;
  /** File to content: to be written with the site. */
  readonly files: ReadonlyMap<string, string>;
}

/** Where the parts of a site's assets come from. */
export interface AssetSources {
  /** Folder of the package. */
  readonly root?: string;
  /** A style sheet of the library's own, put after ours. */
  readonly css?: string;
}

// Loaded by the development server only.
const notPublished = new Set(["live-reload.js"]);

/** Reads the package's style sheets, browser modules and pictures and names them by their content. */
export async function collectAssets({ root = packageRoot(), css = "" }: AssetSources = {}): Promise<Assets> {
  const styles = await readAll(join(root, "site", "styles"), ".css");
  const scripts = await readAll(join(root, "dist", "site", "client"), ".js");
  const pictures = await readAll(join(root, "site", "styles"), ".svg");
  const style = minifyCss([...styles.values(), css].join("\n"));
  const published = new Map([...scripts].filter(([name]) => !notPublished.has(name)));
  return assetsOf([["style.css", style], ...pictures, ...linkModules(published)]);
}

function assetsOf(contents: readonly (readonly [name: string, content: string])[]): Assets {
  const named = contents.map(([name, content]) => [name, hashedFile(name, content), content] as const);
  return {
    names: new Map(named.map(([name, file]) => [name, file])),
    files: new Map(named.map(([, file, content]) => [file, content])),
  };
}

function hashedFile(name: string, content: string): string {
  const dot = name.lastIndexOf(".");
  return `assets/${name.slice(0, dot)}-${contentHash(content)}${name.slice(dot)}`;
}

const relativeImport = /\b(from\s*|import\s*\(?\s*)["'`]\.\/([\w-]+\.js)["'`]/g;

/**
 * Browser modules with their imports of each other pointing at the hashed names. A module's name
 * depends on the names of what it imports, hence depth first.
 */
export function linkModules(modules: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const linked = new Map<string, string>();
  const link = (name: string, importers: readonly string[]): string => {
    if (importers.includes(name)) throw new Error(`Browser modules import each other: ${name}.`);
    const known = linked.get(name);
    if (known !== undefined) return known;
    const source = modules.get(name);
    if (source === undefined) throw new Error(`${importers.at(-1)} imports ${name}, which does not exist.`);
    const content = source.replace(relativeImport, (_all, keyword: string, imported: string) => {
      const file = hashedFile(imported, link(imported, [...importers, name]));
      return `${keyword}"./${file.slice("assets/".length)}"`;
    });
    linked.set(name, content);
    return content;
  };
  return [...modules.keys()].map((name) => [name, link(name, [])] as const);
}

async function readAll(folder: string, extension: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
  );
}
