import { defaultSchema, type Schema } from "hast-util-sanitize";
import type { RootContent } from "mdast";
import remarkHtml from "remark-html";
import { unified } from "unified";
import { prepareMarkdown, type ResolveUrl } from "./prepare-markdown.ts";

// On which side the text of a cell stands.
const alignment: [string, ...string[]] = ["className", "align-left", "align-center", "align-right"];

/**
 * What may stand in a page. The default schema, without its prefix for ids: mdast-util-to-hast has
 * put one before those of footnotes already, and no author can give others.
 */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: "",
  protocols: {
    ...defaultSchema.protocols,
    href: ["http", "https", "mailto"],
    // An empty list would allow every scheme. Images of other hosts have become links before.
    src: ["https"],
  },
  attributes: {
    ...defaultSchema.attributes,
    th: ["scope", alignment],
    td: [alignment],
  },
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== "input"),
    "kbd",
    "details",
    "summary",
  ],
};

const processor = unified().use(remarkHtml, { sanitize: schema }).freeze();

/** What Markdown is rendered with. */
export interface RenderOptions {
  /** Link definitions and footnotes of the whole document. */
  readonly definitions: readonly RootContent[];
  /** Keeps ids of footnotes unique on the page, e.g. "summary". */
  readonly prefix: string;
  readonly resolve: ResolveUrl;
}

/** Renders nodes of a report to sanitised HTML. */
export function renderHtml(nodes: readonly RootContent[], options: RenderOptions): string {
  const { definitions, prefix, resolve } = options;
  const html = processor.stringify(prepareMarkdown(nodes, definitions, prefix, resolve)).trim();
  return html.includes("footnote-label") ? html.replace(tag, (found) => withOwnLabel(found, prefix)) : html;
}

const tag = /<(?:h2|a)\b[^>]*>/g;

/** The heading of footnotes has the same id wherever there are some; here each section has its own. */
function withOwnLabel(found: string, prefix: string): string {
  return found.replace(/(id|aria-describedby)="footnote-label"/, `$1="${prefix}-footnote-label"`);
}
