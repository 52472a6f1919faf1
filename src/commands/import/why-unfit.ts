import type { Nodes } from "mdast";
import { parseReport } from "../../parse/parse-report.ts";

/** Why a text cannot be imported before anything is understood of it, as a sentence; null where it can. */
export function whyUnfit(text: string, maximumDepth: number): string | null {
  const words = text.replace(/^\uFEFF/, "").trim();
  if (words === "") return "It is empty.";
  if (/^(?:<!--[\s\S]*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(words)) {
    return "It is an HTML page, not Markdown. Convert it first, for example: pandoc -f html -t gfm.";
  }
  const { tree, tooDeep, tooCostly } = parseReport("", text, maximumDepth);
  if (tooDeep !== null) return `Its Markdown is nested too deep at line ${tooDeep.line}.`;
  if (tooCostly !== null) return `Its block at line ${tooCostly.line} is too large to be parsed.`;
  const fence = unclosedFence(tree, text);
  if (fence === null) return null;
  return `The code fence at line ${fence} is never closed, so the rest of the file would be code. Close it and import again.`;
}

/** The line of a code fence that is still open at the end of the text. */
function unclosedFence(node: Nodes, text: string): number | null {
  if (node.type === "code") return isUnclosed(node, text) ? (node.position?.start.line ?? null) : null;
  if (!("children" in node)) return null;
  // Only the last block can reach the end.
  const last = node.children.at(-1);
  return last === undefined ? null : unclosedFence(last, text);
}

function isUnclosed({ position }: Nodes, text: string): boolean {
  const raw = text.slice(position?.start.offset, position?.end.offset);
  const opening = /^(`{3,}|~{3,})/.exec(raw)?.[1];
  if (opening === undefined) return false;
  const closing =
    raw
      .trimEnd()
      .split(/\r\n?|\n/)
      .slice(1)
      .at(-1)
      ?.replace(/^[\s>]*/, "")
      .trimEnd() ?? "";
  return !(closing.length >= opening.length && [...closing].every((character) => character === opening[0]));
}
