import type { Nodes } from "mdast";
import { findComments } from "../parse/html-comments.ts";
import type { ParsedReport } from "../parse/parse-report.ts";
import type { SourceText } from "../source-text.ts";
import type { Waiver } from "./waiver.ts";

/**
 * Reads the waivers of a report: HTML comments at the end of an item, cell or line
 * (`afterword-disable-line RULE: reason`) or anywhere for the file (`afterword-disable RULE:
 * reason`), and YAML comments in the front matter.
 */
export function readWaivers(parsed: ParsedReport): readonly Waiver[] {
  const waivers: Waiver[] = [];
  readYaml(parsed, waivers);
  readComments(parsed.tree, null, parsed.source, waivers);
  return waivers.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function readYaml({ split, source }: ParsedReport, waivers: Waiver[]): void {
  if (split.kind !== "found") return;
  for (const match of split.yaml.matchAll(/(^|[ \t])#[ \t]*(afterword-disable[^\r\n]*)/gm)) {
    const start = split.yamlOffset + match.index + (match[1] ?? "").length;
    const end = split.yamlOffset + match.index + match[0].length;
    const { line } = source.point(start);
    add(match[2] ?? "", source, start, end, { from: line, to: line }, waivers);
  }
}

/** A block that a comment can stand at the end of: a paragraph, heading, row, or a comment of its own. */
const blocks = new Set(["paragraph", "heading", "tableRow"]);

function readComments(node: Nodes, block: Nodes | null, source: SourceText, waivers: Waiver[]): void {
  if (node.type === "html") {
    readHtml(node.value, node, block ?? node, source, waivers);
    return;
  }
  if (!("children" in node)) return;
  const around = blocks.has(node.type) ? node : block;
  for (const child of node.children) readComments(child, around, source, waivers);
}

function readHtml(value: string, node: Nodes, block: Nodes, source: SourceText, waivers: Waiver[]): void {
  const offset = node.position?.start.offset ?? 0;
  for (const { start, end, text } of findComments(value)) {
    const { line } = source.point(offset + start);
    const lines = { from: block.position?.start.line ?? line, to: line };
    add(text, source, offset + start, offset + end, lines, waivers);
  }
}

function add(
  text: string,
  source: SourceText,
  start: number,
  end: number,
  lines: NonNullable<Waiver["lines"]>,
  waivers: Waiver[],
): void {
  const asked = /^\s*afterword-disable(-line)?(?![\w-])/.exec(text);
  if (asked === null) return;
  const rest = text.slice(asked[0].length);
  const colon = rest.indexOf(":");
  const rules = (colon === -1 ? rest : rest.slice(0, colon)).split(/[,\s]+/).filter((rule) => rule !== "");
  const reason = colon === -1 ? "" : rest.slice(colon + 1).trim();
  waivers.push({
    rules,
    reason,
    lines: asked[1] === undefined ? null : lines,
    place: source.place(start, end),
  });
}
