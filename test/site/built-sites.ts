import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { nodeEffects } from "../../src/node-effects.ts";
import { packageRoot } from "../../src/package-root.ts";
import { run } from "../../src/run.ts";
import { TemporaryLibrary } from "../support/temporary-library.ts";
import { oddLibrary } from "./odd-library.ts";

/** A site as `afterword build` wrote it. */
export interface BuiltSite {
  readonly name: string;
  readonly folder: string;
  /** "/" or "/library/". */
  readonly base: string;
  /** Paths of all files below the site. */
  readonly files: readonly string[];
  /** HTML of all pages by their file, e.g. "postmortems/x/index.html". */
  readonly pages: ReadonlyMap<string, string>;
}

/** The example library and an odd one: at the root as they are published, below a base with drafts. */
export async function buildSites(): Promise<{ sites: readonly BuiltSite[]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "afterword-built-"));
  const library = new TemporaryLibrary().write(oddLibrary);
  const build = async (name: string, root: string, base: string, drafts: boolean): Promise<BuiltSite> => {
    const out = join(folder, `${name}${base === "/" ? "" : "-below"}`);
    const options = ["--out", out, "--base", base, "--as-of", "2026-11-22", "--no-cache"];
    const effects = { ...nodeEffects(), folder: root, out: () => undefined, remark: () => undefined };
    await run(["build", ...options, ...(drafts ? ["--drafts"] : [])], effects);
    return siteOf(`${name} at ${base}`, out, base);
  };
  const sites: BuiltSite[] = [];
  for (const [name, root] of [
    ["example", packageRoot()],
    ["odd", library.root],
  ] as const) {
    sites.push(await build(name, root, "/", false), await build(name, root, "/library/", true));
  }
  library.remove();
  return { sites, remove: () => rm(folder, { recursive: true, force: true }) };
}

function siteOf(name: string, folder: string, base: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const pages = files.filter((file) => file.endsWith(".html"));
  return {
    name,
    folder,
    base,
    files,
    pages: new Map(pages.map((file) => [file, readFileSync(join(folder, file), "utf8")])),
  };
}

/** A page's document. */
export function documentOf(html: string): Document {
  return parseHTML(html).document;
}

/** Path of a page below the base, e.g. "postmortems/x/", from its file. */
export function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, "$1");
}

/** Whether a page only leads on to another. */
export function isRedirect(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}

/**
 * One page of each kind, by their paths: each page that is alone, one of those that there are many
 * of, and of reports the largest and the smallest.
 */
export function kindsOfPages({ pages }: BuiltSite): readonly string[] {
  const own = [...pages].filter(([, html]) => !isRedirect(html));
  const bySize = own.toSorted(([, a], [, b]) => b.length - a.length).map(([file]) => pathOf(file));
  const reports = bySize.filter((path) => /^postmortems\/./.test(path));
  const others = bySize.filter((path) => !path.startsWith("postmortems/") || path === "postmortems/");
  const firstOfKind = new Map(others.map((path) => [kindOf(path), path]));
  return [...firstOfKind.values(), ...new Set([reports[0], reports.at(-1)])].flatMap((path) => path ?? []);
}

/** Slices of one kind are of one kind; any other page is its own. */
function kindOf(path: string): string {
  return path.replace(/^(services|causes|severities|tags|years)\/.+/, "$1/*");
}
