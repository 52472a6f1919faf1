import type { Nodes, Root } from "mdast";
import { parseDocument } from "yaml";
import type { Place } from "../place.ts";
import { SourceText } from "../source-text.ts";
import { type YamlValues, yamlValues } from "../yaml/yaml-values.ts";
import { findCostlyLine } from "./inline-cost.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { type FrontMatterSplit, splitFrontMatter } from "./split-front-matter.ts";
import { firstNodeDeeperThan } from "./tree-depth.ts";

/** A syntax error of the front matter. */
export interface YamlError {
  /** The yaml package's code, e.g. "DUPLICATE_KEY". */
  readonly code: string;
  readonly message: string;
  readonly place: Place;
}

/** A report's front matter and Markdown with positions, before anything is understood. */
export interface ParsedReport {
  readonly path: string;
  readonly source: SourceText;
  readonly split: FrontMatterSplit;
  readonly yamlErrors: readonly YamlError[];
  /** Null where there is no front matter. */
  readonly values: YamlValues | null;
  readonly tree: Root;
  /** Where Markdown is nested deeper than the limit. */
  readonly tooDeep: Place | null;
  /** Where a block begins that would take too long to parse. */
  readonly tooCostly: Place | null;
}

/** Parses the text of a report. Never throws for what an author wrote. */
export function parseReport(path: string, text: string, maximumDepth: number): ParsedReport {
  const source = new SourceText(text);
  const split = splitFrontMatter(text);
  const front = split.kind === "found" ? parseFrontMatter(split, source, maximumDepth) : null;
  const { tree, tooDeep, tooCostly } = parseBody(text, split, source, maximumDepth);
  return {
    path,
    source,
    split,
    yamlErrors: front?.errors ?? [],
    values: front?.values ?? null,
    tree,
    tooDeep,
    tooCostly,
  };
}

function parseFrontMatter(
  split: Extract<FrontMatterSplit, { kind: "found" }>,
  source: SourceText,
  maximumDepth: number,
): { errors: YamlError[]; values: YamlValues } {
  const deep = firstTooDeep(split.yaml, maximumDepth);
  if (deep !== null) {
    const place = source.place(split.yamlOffset + deep, split.yamlOffset + deep + 1);
    const reason = `values nested deeper than ${maximumDepth} levels`;
    const values = {
      data: null,
      places: new Map(),
      keyPlaces: new Map(),
      duplicates: [],
      badAliases: [],
      problem: { reason, place },
    };
    return { errors: [], values };
  }
  const document = parseDocument(split.yaml, {
    prettyErrors: false,
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
  });
  const values = yamlValues(document, source, split.yamlOffset, maximumDepth);
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    code: error.code,
    message: error.message,
    place: placeOfError(error.pos, split, source),
  }));
  // yaml compares every key with every other; ours are found in one pass.
  const twice = values.duplicates.map((place) => ({
    code: "DUPLICATE_KEY",
    message: "Map keys must be unique",
    place,
  }));
  const unknown = values.badAliases.map((place) => ({ code: "BAD_ALIAS", message: "Unknown alias", place }));
  return { errors: [...errors, ...twice, ...unknown], values };
}

/** Where an error is; one behind the end is shown at the last character, which is on a line that can be seen. */
function placeOfError(
  [from, to]: readonly [number, number],
  { yaml, yamlOffset }: { readonly yaml: string; readonly yamlOffset: number },
  source: SourceText,
): Place {
  const start = Math.max(0, Math.min(from, yaml.length - 1));
  const end = Math.max(start + 1, Math.min(to, yaml.length));
  return source.place(yamlOffset + start, yamlOffset + end);
}

/** Where YAML nests deeper than a limit, by its brackets and indents alone, before a parser recurses into it. */
function firstTooDeep(yaml: string, limit: number): number | null {
  let open = 0;
  for (let index = 0; index < yaml.length; index++) {
    const character = yaml[index];
    if (character === "[" || character === "{") open += 1;
    else if (character === "]" || character === "}") open = Math.max(0, open - 1);
    if (open > limit) return index;
  }
  const indents = new Set<number>();
  for (const match of yaml.matchAll(/^([ \t]*)((?:[-?:][ \t]+)*)/gm)) {
    indents.add((match[1] ?? "").length);
    const dashes = (match[2] ?? "").replace(/\s/g, "").length;
    if (indents.size + dashes > limit + 1) return match.index + match[0].length;
  }
  return null;
}

function parseBody(
  text: string,
  split: FrontMatterSplit,
  source: SourceText,
  maximumDepth: number,
): Pick<ParsedReport, "tree" | "tooDeep" | "tooCostly"> {
  // Front matter is blanked out, not cut off, so that every position is one in the file.
  const bodyOffset = split.kind === "found" ? split.bodyOffset : 0;
  const blank = text.slice(0, bodyOffset).replace(/[^\r\n]/g, "");
  const lines = blank.length;
  const body = blank + text.slice(bodyOffset);
  const costly = findCostlyLine(body);
  const nothing: Root = { type: "root", children: [] };
  if (costly !== null) {
    const tooCostly = { line: costly, column: 1, endLine: costly, endColumn: 2 };
    return { tree: nothing, tooDeep: null, tooCostly };
  }
  const tree = parseMarkdown(body);
  shiftOffsets(tree, bodyOffset - lines);
  const deep = firstNodeDeeperThan(tree, maximumDepth);
  if (deep === null) return { tree, tooDeep: null, tooCostly: null };
  const start = deep.position?.start.offset ?? bodyOffset;
  return { tree: nothing, tooDeep: source.place(start, start + 1), tooCostly: null };
}

/** Moves the offsets of a tree by what was left out before it; lines and columns are right already. */
function shiftOffsets(tree: Root, by: number): void {
  if (by === 0) return;
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { position } = node;
    if (position?.start.offset !== undefined) position.start.offset += by;
    if (position?.end.offset !== undefined) position.end.offset += by;
    if ("children" in node) for (const child of node.children) open.push(child);
  }
}
