import { parseHTML } from "linkedom";
import type { RootContent } from "mdast";
import { renderHtml } from "../../src/model/render-html.ts";
import { parseMarkdown } from "../../src/parse/parse-markdown.ts";

/** What an element of a page may be. */
const allowedElements: ReadonlySet<string> = new Set(
  "a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img kbd li ol p pre section span strong sub summary sup table tbody td th thead tr ul".split(
    " ",
  ),
);

/** Attributes that mdast-util-to-hast writes; an author can write none. */
const allowedAttributes: ReadonlySet<string> = new Set([
  "href",
  "src",
  "alt",
  "title",
  "id",
  "class",
  "start",
  "scope",
  "data-footnotes",
  "data-footnote-ref",
  "data-footnote-backref",
  "aria-describedby",
  "aria-label",
]);

/** Renders Markdown as a page does: definitions and footnotes apart from the rest. */
export function render(
  markdown: string,
  resolve: (url: string) => string = (url) => url,
  prefix = "s1",
): string {
  const { children } = parseMarkdown(markdown);
  const isDefinition = ({ type }: RootContent): boolean =>
    type === "definition" || type === "footnoteDefinition";
  return renderHtml(
    children.filter((node) => !isDefinition(node)),
    { definitions: children.filter(isDefinition), prefix, resolve },
  );
}

/** An element as a browser's parser sees it. */
interface SeenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element that a parser finds in HTML. */
export function elementsOf(html: string): SeenElement[] {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  return [...document.querySelectorAll("main *")].map((element) => ({
    name: element.tagName.toLowerCase(),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  }));
}

/** The text that a reader sees. */
export function textOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  return (document.querySelector("main")?.textContent ?? "").replace(/\s+/g, " ").trim();
}

const page = "https://library.example/postmortems/a/";

/** What a browser makes of an address on a page; null for one that leads nowhere. */
function resolved(address: string): URL | null {
  return URL.canParse(address, page) ? new URL(address, page) : null;
}

function isForbiddenAddress(attribute: string, address: string): boolean {
  const url = resolved(address);
  if (url === null) return false;
  if (attribute === "src") return url.origin !== new URL(page).origin;
  return !["http:", "https:", "mailto:"].includes(url.protocol);
}

/** What HTML holds that no page may: elements, attributes and addresses. Empty where all is well. */
export function forbiddenIn(html: string): string[] {
  return elementsOf(html).flatMap(({ name, attributes }) => [
    ...(allowedElements.has(name) ? [] : [`<${name}>`]),
    ...Object.entries(attributes).flatMap(([attribute, value]) => {
      if (!allowedAttributes.has(attribute)) return [`${attribute}=${value}`];
      const isAddress = attribute === "href" || attribute === "src";
      return isAddress && isForbiddenAddress(attribute, value) ? [`${attribute}=${value}`] : [];
    }),
  ]);
}
