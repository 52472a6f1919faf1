import { createHash } from "node:crypto";

/** No file system has longer names than 255 bytes; a slug may get an extension. */
const longest = 200;

/**
 * The part of a URL that stands for a name: lower-case ASCII letters, digits and single hyphens,
 * never empty, at most 200. Letters of other scripts are written as their code points, so that two
 * different names do not both become nothing; of a longer one a hash stands for the rest.
 */
export function slug(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (character) =>
      /[\p{L}\p{N}]/u.test(character) ? `u${character.codePointAt(0)?.toString(16)}-` : "-",
    )
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (ascii.length > longest) {
    return `${ascii.slice(0, longest - 9).replace(/-$/, "")}-${createHash("sha256").update(ascii).digest("hex").slice(0, 8)}`;
  }
  return ascii === "" ? "unnamed" : ascii;
}
