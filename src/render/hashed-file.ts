import { contentHash } from "./content-hash.ts";

/** Path of an asset in the site: "style.css" becomes "assets/style-1a2b3c4d.css". */
export function hashedFile(name: string, content: string | Uint8Array): string {
  const dot = name.lastIndexOf(".");
  const stem = name.slice(0, dot).replace(/[^\w-]+/g, "-");
  return `assets/${stem}-${contentHash(content)}${name.slice(dot)}`;
}
