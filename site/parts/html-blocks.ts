/** A block at the top level of a piece of HTML. */
export interface HtmlBlock {
  /** "p", "ul", "table"… */
  readonly name: string;
  readonly html: string;
  /** Without tags; character references stay as they are. */
  readonly text: string;
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const VOID = new Set(["br", "hr", "img", "input", "wbr"]);

/** Splits well-formed HTML, as it is written from a tree, into its top-level elements. */
export function htmlBlocks(html: string): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let depth = 0;
  let start = 0;
  let name = "";
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, element = ""] = match;
    if (VOID.has(element) && depth > 0) continue;
    if (slash === "" && depth === 0) {
      start = match.index;
      name = element;
    }
    if (!VOID.has(element)) depth += slash === "" ? 1 : -1;
    if (depth > 0) continue;
    const block = html.slice(start, match.index + tag.length);
    blocks.push({ name, html: block, text: block.replace(TAG, " ").replace(/\s+/g, " ").trim() });
  }
  return blocks;
}
