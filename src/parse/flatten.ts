import type { Nodes, PhrasingContent } from "mdast";
import { withoutComments } from "./html-comments.ts";

/** A run of flattened characters that come from one node. */
export interface FlatRun {
  /** Range in the flattened text. */
  readonly start: number;
  readonly end: number;
  /** Offset in the source of the run's first character. */
  readonly offset: number;
  /** Whether each character of the run is one character of the source. */
  readonly exact: boolean;
  readonly node: PhrasingContent;
  readonly strong: boolean;
  readonly struck: boolean;
  readonly code: boolean;
  readonly url: string | null;
}

/** The plain text of inline content, with a way back to the source. */
export interface FlatText {
  readonly text: string;
  readonly runs: readonly FlatRun[];
}

interface Style {
  readonly strong: boolean;
  readonly struck: boolean;
  readonly url: string | null;
}

const plain: Style = { strong: false, struck: false, url: null };

/** Flattens inline nodes: text and code as they are, images as their description, breaks as spaces. */
export function flatten(nodes: readonly PhrasingContent[]): FlatText {
  const runs: FlatRun[] = [];
  let text = "";
  const visit = (node: PhrasingContent, style: Style): void => {
    const value = textOf(node);
    if (value !== null) {
      const start = node.position?.start.offset ?? 0;
      const length = (node.position?.end.offset ?? start) - start;
      // Code begins behind its back-ticks; escapes and entities make text longer in the source.
      const lead = node.type === "inlineCode" ? Math.max(0, Math.floor((length - value.length) / 2)) : 0;
      const run = {
        start: text.length,
        end: text.length + value.length,
        offset: start + lead,
        exact: node.type === "inlineCode" || length === value.length,
        node,
        code: node.type === "inlineCode",
        ...style,
      };
      runs.push(run);
      text += value;
      return;
    }
    if ("children" in node) {
      const inner = innerStyle(node, style);
      for (const child of node.children) visit(child, inner);
    }
  };
  for (const node of nodes) visit(node, plain);
  return { text, runs };
}

/** The run that a character of a flattened text belongs to; undefined behind the last one. */
export function runAt({ runs }: FlatText, index: number): FlatRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  const run = runs[low];
  return run !== undefined && index >= run.start && index < run.end ? run : undefined;
}

/** Offset in the source of a character of a flattened text. */
export function sourceOffset(flat: FlatText, index: number, source: string): number {
  const run = runAt(flat, index) ?? flat.runs.at(-1);
  if (run === undefined) return 0;
  if (run.exact) return run.offset + (index - run.start);
  const end = run.node.position?.end.offset ?? run.offset;
  if (index >= run.end) return end;
  return alignedOffset(flat.text.slice(run.start, index + 1), source, run.offset, end);
}

/**
 * Where the last character of a text stands in a piece of source that is longer, since it has
 * escapes, character references, or indented further lines.
 */
function alignedOffset(text: string, source: string, from: number, end: number): number {
  let offset = from;
  for (let index = 0; index < text.length; index++) {
    const wanted = text[index];
    const isLast = index === text.length - 1;
    if (source[offset] === "\\" && source[offset + 1] === wanted) {
      offset += isLast ? 1 : 2;
    } else if (source[offset] === "&") {
      offset += isLast ? 0 : referenceLength(text, index, source, offset);
    } else {
      while (offset < end && source[offset] !== wanted && /[\s>]/.test(source[offset] ?? "")) offset += 1;
      offset += isLast ? 0 : 1;
    }
  }
  return Math.min(offset, end);
}

/** Length of what stands for an ampersand or another character: "&amp;" is five, an ampersand alone is one. */
function referenceLength(text: string, index: number, source: string, offset: number): number {
  const [reference] = /^&(?:#\w{1,8}|\w{1,31});/.exec(source.slice(offset, offset + 40)) ?? ["&"];
  return text.startsWith(reference, index) ? 1 : reference.length;
}

function textOf(node: Nodes): string | null {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "html":
      return withoutComments(node.value);
    case "break":
      return "\n";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "footnoteReference":
      return "";
    default:
      return null;
  }
}

/** Whether raw HTML is nothing but comments, which no reader sees. */
export function isComment(html: string): boolean {
  return withoutComments(html).trim() === "";
}

function innerStyle(node: PhrasingContent, style: Style): Style {
  switch (node.type) {
    case "strong":
      return { ...style, strong: true };
    case "delete":
      return { ...style, struck: true };
    case "link":
      return { ...style, url: node.url };
    default:
      return style;
  }
}
