import { renderMarkdown } from "./markdown/render-markdown.ts";
import type { Reporter } from "./reporter.ts";

/** A comment for a pull request: what was understood of each report, its timeline, and what was found. */
export const reporter: Reporter = (result, options) => renderMarkdown(result, options, "comment");
