import { posix } from "node:path";
import { isPassiveSvg } from "./passive-svg.ts";

/** Endings that browsers, or the hosts of sites, take for documents that may run something. */
const active = new Set(
  "htm html shtml shtm xhtml xht xml xsl xslt rdf atom rss mht mhtml hta svgz js mjs cjs wasm swf jar class php asp aspx jsp cgi htaccess css webmanifest appcache".split(
    " ",
  ),
);

/** Endings that say what a file is, whatever it begins with. */
const plain = new Set(
  "avif bmp csv gif gz ico jpeg jpg json log md mov mp3 mp4 ogg pdf png tar tsv txt wav webm webp xz yaml yml zip zst".split(
    " ",
  ),
);

/**
 * Whether a file that is published with a site does nothing when a browser opens it. It would do so
 * with the rights of the site, and no page's policy holds for it.
 */
export async function isPassiveFile(path: string, read: () => Promise<Uint8Array>): Promise<boolean> {
  const [, ...endings] = posix.basename(path).toLowerCase().split(".");
  if (endings.some((ending) => active.has(ending))) return false;
  const last = endings.at(-1) ?? "";
  if (last === "svg") return isPassiveSvg(await read());
  return plain.has(last) || !looksLikeMarkup(await read());
}

/**
 * Without a known ending a browser looks at the first 1445 bytes (the standard "MIME Sniffing"): for
 * a tag at the beginning, and whether there are bytes that no text has. Any tag in a text is doubtful.
 */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1445);
  const text = new TextDecoder("latin1").decode(start);
  if (/^(?:ï»¿)?\s*</.test(text)) return true;
  const isBinary = start.some((byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27));
  return !isBinary && text.includes("<");
}
