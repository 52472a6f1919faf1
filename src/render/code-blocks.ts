import { highlight } from "./highlight.ts";

/**
 * Blocks of code as the renderer of Markdown writes them. What authors wrote cannot make another:
 * their "<" is escaped wherever it stands, their quotes in attributes are.
 */
const block = /<pre( tabindex="0")?><code class="language-([^"]*)">([^<]*)<\/code><\/pre>/g;

/**
 * A grammar may take time that grows with the square of the text, 0.2 s for 8,000 characters that
 * were written to do so. This is the sum of squares for one page: one block of 12,000 characters, or
 * a hundred of 1,200. What goes beyond stays plain.
 */
const budget = 12_000 ** 2;

/**
 * A document with its blocks of code as readers see them: highlighted by class where they name a
 * language that is known, and as a source to be drawn where they are Mermaid diagrams. Comes after
 * sanitising, and changes no character of the text.
 */
export function showCode(html: string): string {
  let spent = 0;
  return html.replace(block, (found: string, box = "", info = "", source = "") => {
    const language = decoded(info).toLowerCase();
    if (language === "mermaid") return `<pre class="diagram"${box}><code>${source}</code></pre>`;
    const cost = source.length ** 2;
    if (spent + cost > budget) return found;
    const code = highlight(decoded(source), language);
    if (code === null) return found;
    spent += cost;
    return `<pre${box}><code class="language-${info}">${code}</code></pre>`;
  });
}

/** Text of HTML that hast-util-to-html wrote: it knows numeric references only. */
function decoded(html: string): string {
  return html.replace(/&#x([0-9A-F]+);/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
