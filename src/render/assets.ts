import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
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
  /** Whether a report has a Mermaid diagram: what draws them is larger than all the rest. */
  readonly diagrams?: boolean;
}

// Loaded by the development server only.
const notPublished = "live-reload.js";
const forDiagrams = "diagrams.js";

/** Reads the package's style sheets, browser modules and pictures and names them by their content. */
export async function collectAssets(sources: AssetSources = {}): Promise<Assets> {
  const {
    root = packageRoot(),
    accent = null,
    css = "",
    files = new Map(),
    logo,
    diagrams = false,
  } = sources;
  const styles = await readAll(join(root, "site", "styles"), ".css");
  const scripts = await readAll(join(root, "dist", "site", "client"), ".js");
  const pictures = await readAll(join(root, "site", "styles"), ".svg");
  const colours = accent === null ? null : accentStyles(accent, styles.get("00-palette.css") ?? "");
  const style = minifyCss([...styles.values(), colours?.css ?? "", css].join("\n"));
  const published = new Map(
    [...scripts].filter(([name]) => name !== notPublished && (diagrams || name !== forDiagrams)),
  );
  const mermaid = diagrams ? [["mermaid.js", await readMermaid()] as const] : [];
  const named = [
    ...[["style.css", style] as const, ...pictures, ...linkModules(published), ...mermaid].map(
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

/** The copy of Mermaid that a site serves itself, with its licence, which goes where it goes. */
async function readMermaid(): Promise<string> {
  const file = fileURLToPath(import.meta.resolve("@mermaid-js/tiny"));
  const license = await readFile(join(dirname(file), "..", "LICENSE"), "utf8");
  return `/*!\n${license.trim().replaceAll("*/", "* /")}\n*/\n${await readFile(file, "utf8")}`;
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
