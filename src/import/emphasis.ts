/** Emphasis that a text begins with. */
const opening = /^\s*(\*\*\*|\*\*|__|\*|_|`|~~)(?=\S)/;

/** A text that begins with emphasis, taken apart: "**13:30** – x" is ["**", "13:30** – x"]. */
export function openEmphasis(text: string): { readonly mark: string; readonly rest: string } {
  const match = opening.exec(text);
  return match === null
    ? { mark: "", rest: text.trimStart() }
    : { mark: match[1] ?? "", rest: text.slice(match[0].length) };
}

/**
 * What follows the beginning of an emphasised text: where the emphasis ends at once it is gone with
 * the beginning, else it opens again before what follows.
 */
export function reopenEmphasis(mark: string, rest: string): string {
  if (mark === "") return rest;
  const trimmed = rest.replace(/^\s*[:.,;–—-]?\s*/, "");
  if (trimmed.startsWith(mark)) return trimmed.slice(mark.length);
  const direct = rest.trimStart();
  if (direct.startsWith(mark)) return direct.slice(mark.length);
  return rest.includes(mark) ? `${mark}${trimmed}` : trimmed;
}
