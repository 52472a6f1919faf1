/**
 * The part of a URL that stands for a name: lower-case ASCII letters, digits and single hyphens,
 * never empty. Letters of other scripts are written as their code points, so that two different
 * names do not both become nothing.
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
  return ascii === "" ? "unnamed" : ascii;
}
