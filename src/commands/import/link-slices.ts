import type { Nodes } from "mdast";
import { decoded } from "../../decoded.ts";
import { parseReport } from "../../parse/parse-report.ts";

/** The address of a link, image or definition, and where it is written. */
export interface LinkSlice {
  readonly kind: "image" | "link" | "definition";
  readonly url: string;
  /** Offsets of the address in the text. */
  readonly start: number;
  readonly end: number;
  /** Line of the text. */
  readonly line: number;
  /** Whether it stands in angle brackets, where spaces may stay. */
  readonly bracketed: boolean;
}

/** Every address in a report's Markdown that is written out. */
export function linkSlices(text: string, maximumDepth: number): readonly LinkSlice[] {
  const { tree } = parseReport("", text, maximumDepth);
  const found: LinkSlice[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "image" || node.type === "link" || node.type === "definition") {
      const slice = sliceOf(node, text);
      if (slice !== null) found.push(slice);
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

function sliceOf(
  node: Extract<Nodes, { type: "image" | "link" | "definition" }>,
  text: string,
): LinkSlice | null {
  const from = node.position?.start.offset;
  const until = node.position?.end.offset;
  if (from === undefined || until === undefined || node.url === "") return null;
  const opening = node.type === "definition" ? text.indexOf("]:", from) : openingOf(node, text, from, until);
  if (opening === -1 || opening >= until) return null;
  const blank = /^\s*/.exec(text.slice(opening + 2, until))?.[0].length ?? 0;
  const start = opening + 2 + blank;
  const bracketed = text[start] === "<";
  const first = bracketed ? start + 1 : start;
  const end = endOf(text, first, until, bracketed);
  const written = text.slice(first, end);
  if (written === "" || !sameAddress(written, node.url)) return null;
  return {
    kind: node.type,
    url: node.url,
    start: first,
    end,
    line: node.position?.start.line ?? 1,
    bracketed,
  };
}

/** Where "](" stands that belongs to the node itself: behind all that it contains. */
function openingOf(
  node: Extract<Nodes, { type: "image" | "link" }>,
  text: string,
  from: number,
  until: number,
): number {
  const last = node.type === "link" ? node.children.at(-1)?.position?.end.offset : undefined;
  const index = text.indexOf("](", last ?? from);
  return index < until ? index : -1;
}

function endOf(text: string, first: number, until: number, bracketed: boolean): number {
  let open = 0;
  for (let index = first; index < until; index++) {
    const character = text[index];
    if (character === "\\") index += 1;
    else if (bracketed ? character === ">" : /\s/.test(character ?? "")) return index;
    else if (!bracketed && character === "(") open += 1;
    else if (!bracketed && character === ")") {
      if (open === 0) return index;
      open -= 1;
    }
  }
  return until;
}

/** Whether what stands there is the address that was read; escapes and entities are not rewritten. */
function sameAddress(written: string, url: string): boolean {
  return written === url || decoded(written) === decoded(url);
}
