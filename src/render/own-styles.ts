import { posix } from "node:path";
import { SetupError } from "../setup-error.ts";
import { hashedFile } from "./hashed-file.ts";
import { minifyCss } from "./minify-css.ts";

/** A library's own style sheet, ready to stand behind the site's. */
export interface OwnStyles {
  readonly css: string;
  /** Fonts and pictures that it uses, by their path in the site. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const address = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\)/gi;
const foreignImage = /image-set\([^;}]*["'](?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const fileTypes = /\.(?:woff2?|ttf|otf|png|jpe?g|webp|avif|gif|svg)$/i;

/**
 * Reads a library's own style sheet: the files that it names beside it come with the site under
 * names of their content. Throws a SetupError for what would make a page ask another host.
 */
export async function ownStyles(
  text: string,
  path: string,
  read: (path: string) => Promise<Uint8Array>,
): Promise<OwnStyles> {
  const css = minifyCss(text);
  const plain = withoutEscapes(css);
  if (/@import\b/i.test(plain)) fail(path, "@import", "Put the rules into the style sheet itself.");
  const foreign = foreignImage.exec(plain)?.[0];
  if (foreign !== undefined) fail(path, foreign, onlyOwn);
  const addresses = [...css.matchAll(address)];
  if (count(plain) !== addresses.length) {
    fail(path, "an address that cannot be read", 'Write url("…") without escapes.');
  }
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  for (const [all, ...quoted] of addresses) {
    const url = quoted.find((part) => part !== undefined) ?? "";
    if (url.startsWith("#") || names.has(all)) continue;
    if (/^[a-z][a-z0-9+.-]*:|^[/\\]|\\/i.test(url) || !fileTypes.test(url)) fail(path, all, onlyOwn);
    const content = await read(posix.join(posix.dirname(path), decoded(url)));
    const file = hashedFile(posix.basename(url), content);
    files.set(file, content);
    names.set(all, `url("${posix.basename(file)}")`);
  }
  return { css: css.replace(address, (all) => names.get(all) ?? all), files };
}

const onlyOwn =
  "Pages load nothing but their own files: name a font or picture of the library, by its path from the style sheet.";

function fail(path: string, what: string, hint: string): never {
  throw new SetupError(`site.css: ${path} holds ${what.slice(0, 120)}, which a site cannot use.`, { hint });
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function count(css: string): number {
  return css.match(/url\(/gi)?.length ?? 0;
}

/** A style sheet as browsers read it: "\75rl(" is "url(". */
function withoutEscapes(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_all, code: string | undefined, character) =>
    code === undefined ? character : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}
