import type { Definition, FootnoteDefinition, Heading, Nodes, Root } from "mdast";
import { findCostlyLine } from "../../parse/inline-cost.ts";
import { parseMarkdown } from "../../parse/parse-markdown.ts";
import { plainText } from "../../parse/plain-text.ts";
import { firstNodeDeeperThan } from "../../parse/tree-depth.ts";

/** Nesting beyond which a text that a program wrote is kept as code. */
const deepest = 40;

/**
 * Somebody's Markdown as it can stand below a heading of a report: headings that would begin another
 * section are put lower, and a text that would run on into what follows (an open fence, an open
 * comment) is kept as code. Nothing of it is lost.
 */
export function containedMarkdown(markdown: string): string {
  const given = tidyText(markdown);
  if (given.trim() === "") return "";
  const first = parseContained(given);
  if (first === null) return asCode(given);
  const text = showDefinitions(given, first);
  const tree = text === given ? first : parseContained(text);
  if (tree === null) return asCode(given);
  if (headingsOf(tree).length === 0) return text;
  const lowered = lowerHeadings(text, tree);
  const after = parseContained(lowered);
  const isSame = after !== null && headingsOf(after).length === 0 && plainOf(after) === plainOf(tree);
  return isSame ? lowered : asCode(text);
}

/** A text with the line breaks of a report, without empty lines around it and without what no file of text may hold. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "\uFFFD")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** A text in a fence longer than any in it. */
export function asCode(text: string): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** What Markdown says, as readers see it. */
export function plainMarkdown(markdown: string): string {
  const tree = parseContained(tidyText(markdown));
  return tree === null ? tidyText(markdown) : plainOf(tree);
}

const before = "## Begin\n\n";
const behind = "\n\n## End\n";

/** The tree of a text between two headings; null where it takes in the second, or cannot be parsed in time. */
function parseContained(text: string): Root | null {
  const whole = `${before}${text}${behind}`;
  if (findCostlyLine(whole) !== null) return null;
  const tree = parseMarkdown(whole);
  if (firstNodeDeeperThan(tree, deepest) !== null) return null;
  const last = tree.children.at(-1);
  const isContained =
    last?.type === "heading" && last.position?.start.offset === whole.length - behind.length + 2;
  return isContained ? { ...tree, children: tree.children.slice(1, -1) } : null;
}

function plainOf(tree: Root): string {
  return plainText(tree.children);
}

/** The headings that would begin a section. */
function headingsOf(tree: Root): readonly Heading[] {
  return tree.children.filter((node) => node.type === "heading").filter(({ depth }) => depth <= 2);
}

function lowerHeadings(text: string, tree: Root): string {
  let lowered = text;
  for (const { position } of [...headingsOf(tree)].reverse()) {
    const start = (position?.start.offset ?? 0) - before.length;
    const end = (position?.end.offset ?? 0) - before.length;
    lowered = `${lowered.slice(0, start)}${lowerHeading(lowered.slice(start, end))}${lowered.slice(end)}`;
  }
  return lowered;
}

/**
 * A line such as "[api]: failed" is a definition to the parser, and words to its author, unless
 * something refers to it. Footnotes would be those of the whole report, where another text may have
 * used their number.
 */
function showDefinitions(text: string, tree: Root): string {
  const used = new Set<string>();
  const definitions: (Definition | FootnoteDefinition)[] = [];
  const open: Nodes[] = [...tree.children];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
    if (node.type === "definition" || node.type === "footnoteDefinition") definitions.push(node);
    if ("children" in node) open.push(...node.children);
  }
  return definitions
    .filter(({ type, identifier }) => type === "footnoteDefinition" || !used.has(identifier))
    .map(({ position }) => (position?.start.offset ?? 0) - before.length)
    .sort((a, b) => b - a)
    .reduce((shown, start) => `${shown.slice(0, start)}\\${shown.slice(start)}`, text);
}

/** A heading at level 3, written with hashes; one that is underlined becomes a single line. */
function lowerHeading(heading: string): string {
  if (/^ {0,3}#/.test(heading)) return heading.replace(/^ {0,3}#{1,2}/, "###");
  const lines = heading.split("\n").slice(0, -1);
  const words = lines.map((line) => line.trim()).join(" ");
  return `### ${words.replace(/#+$/, (hashes) => `\\${hashes}`)}`;
}
