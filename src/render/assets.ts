import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { type Accent, accentStyles } from "./accent-styles.ts";
import { hashedFile } from "./hashed-file.ts";
import { minifyCss } from "./minify-css.ts";

/** Style sheet, scripts and icon of a site. */
export interface Assets {
  /** Logical name to file, e.g. "style.css" to "assets/style-1a2b3c4d.css": what SiteOptions wants. */
  readonly names: ReadonlyMap<string, string>;
  /** File to content: to be written with the site. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What is to be said about the library's own looks. */
  readonly remarks: readonly string[];
}

/** Where the parts of a site's assets come from. */
export interface AssetSources {
  /** Folder of the package. */
  readonly root?: string;
  /** Colours of the library's own; null: ours. */
  readonly accent?: Accent | null;
  /** A style sheet of the library's own, put after ours. */
  readonly css?: string;
  /** What it uses, by path in the site. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** A picture for the head of every page, named "logo.svg" or the like. */
  readonly logo?: { readonly name: string; readonly content: Uint8Array };
}

// Loaded by the development server only.
const notPublished = new Set(["live-reload.js"]);

/** Reads the package's style sheets, browser modules and pictures and names them by their content. */
export async function collectAssets(sources: AssetSources = {}): Promise<Assets> {
  const { root = packageRoot(), accent = null, css = "", files = new Map(), logo } = sources;
  const styles = await readAll(join(root, "site", "styles"), ".css");
  const scripts = await readAll(join(root, "dist", "site", "client"), ".js");
  const pictures = await readAll(join(root, "site", "styles"), ".svg");
  const colours = accent === null ? null : accentStyles(accent, styles.get("00-palette.css") ?? "");
  const style = minifyCss([...styles.values(), colours?.css ?? "", css].join("\n"));
  const published = new Map([...scripts].filter(([name]) => !notPublished.has(name)));
  const named = [
    ...[["style.css", style] as const, ...pictures, ...linkModules(published)].map(
      ([name, content]) => [name, hashedFile(name, content), content] as const,
    ),
    ...(logo === undefined ? [] : [["logo", hashedFile(logo.name, logo.content), logo.content] as const]),
  ];
  return {
    names: new Map(named.map(([name, file]) => [name, file])),
    files: new Map([...files, ...named.map(([, file, content]) => [file, content] as const)]),
    remarks: colours?.remarks ?? [],
  };
}

const relativeImport = /\b(from|import)\s*"\.\/([\w-]+\.js)"/g;

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
      return `${keyword} "./${file.slice("assets/".length)}"`;
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
