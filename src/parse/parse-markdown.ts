import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { markdownToMdast } from "satteri";
import { type Plugin, type Processor, unified } from "unified";

/**
 * A unified plugin whose parser is satteri: the same mdast as remark-parse with remark-gfm and
 * remark-frontmatter, about a hundred times faster, and not brought down by deep nesting. This is
 * the only place that knows it; `referenceParser` is what it is held equal to by the tests.
 */
export const satteriParse: Plugin<[], string, Root> = function (this: Processor) {
  this.parser = (document) => markdownToMdast(document) as Root;
};

/** remark-parse with GitHub's extensions and front matter: the reference, and the fallback. */
export const referenceParser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

const fastParser = unified().use(satteriParse).freeze();

/** Parses Markdown (CommonMark with GitHub's extensions and YAML front matter) to mdast. */
export function parseMarkdown(text: string): Root {
  if (isMisreadTable(text)) return referenceParser.parse(text);
  try {
    return fastParser.parse(text);
  } catch (error) {
    // A platform without satteri's native binary still reads reports, only slower.
    if (error instanceof RangeError) throw error;
    return referenceParser.parse(text);
  }
}

/**
 * Whether a text has a table that satteri reads wrongly: it takes the pipe behind a bare address for
 * a part of the address. Only tame texts are given to the reference parser, which long or deeply
 * nested ones bring down.
 */
function isMisreadTable(text: string): boolean {
  if (text.length > 100_000 || !/https?:\/\/[^\s|]*\|/.test(text)) return false;
  return !/(?:[>*+-][ \t]*){20}|[*_~`[\]!<&]{40}/.test(text);
}
