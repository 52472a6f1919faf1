import { isDeepStrictEqual } from "node:util";
import { Document, isMap, isNode, isScalar, type Pair, parseDocument, visit } from "yaml";
import { yamlComments } from "./yaml-comments.ts";

/**
 * Sets top-level keys of a YAML mapping and leaves every other character as it is. A key that is
 * there keeps its place and its comments; a new one stands on a line behind the one before it in
 * `values`, at the end where it is the first. The YAML must be a mapping, or empty, without errors.
 */
export function setKeys(yaml: string, values: ReadonlyMap<string, unknown>): string {
  let text = yaml;
  let previous: string | null = null;
  for (const [key, value] of values) {
    text = setKey(text, key, value, previous);
    previous = key;
  }
  return text;
}

function setKey(yaml: string, key: string, value: unknown, previous: string | null): string {
  const document = parse(yaml);
  const pair = pairOf(document, key);
  const edited =
    pair === undefined
      ? insertLine(yaml, yamlLine(key, value), previous === null ? undefined : pairOf(document, previous))
      : replaceValue(yaml, pair, value);
  if (says(edited, { ...(dataOf(document) as object | null), [key]: value })) return edited;
  // Braces around everything, anchors, keys written with "?": here lines mean too little.
  writeAliasesOut(document);
  document.set(key, value);
  return `\n${document.toString({ lineWidth: 0 }).replace(/\n$/, "")}`.replace(/\r?\n/g, newlineOf(yaml));
}

/** Puts a copy of what it stands for in the place of each alias, so that what it refers to can go. */
function writeAliasesOut(document: Document.Parsed): void {
  visit(document, {
    Alias: (_key, alias) => {
      const copy = alias.resolve(document)?.clone();
      if (!isNode(copy)) return;
      if ("anchor" in copy) delete copy.anchor;
      return copy;
    },
  });
}

/** One key with its value on one line; lists in brackets. */
function yamlLine(key: string, value: unknown): string {
  return `${yamlValue(key)}: ${yamlValue(value)}`;
}

/** A value on one line, whatever it holds. */
function yamlValue(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value === "string" && /[\r\n]/.test(scalar.value)) scalar.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString(onOneLine).trimEnd();
}

const onOneLine = {
  collectionStyle: "flow",
  flowCollectionPadding: false,
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

function parse(yaml: string): Document.Parsed {
  return parseDocument(yaml, { prettyErrors: false, version: "1.2", schema: "core", uniqueKeys: false });
}

function pairOf(document: Document.Parsed, key: string): Pair | undefined {
  if (!isMap(document.contents)) return undefined;
  return document.contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function replaceValue(yaml: string, pair: Pair, value: unknown): string {
  const [start, keyEnd] = rangeOf(pair.key);
  const colon = yaml.indexOf(":", keyEnd) + 1;
  const end = Math.max(colon, endOf(yaml, pair));
  const lineStart = yaml.lastIndexOf("\n", start) + 1;
  // Comments among the lines that go are the template's, not the value's: they stay above the key.
  const above = yamlComments(yaml, colon, end).map((comment) => `${comment}${newlineOf(yaml)}`);
  const rest = yaml.slice(end).replace(/^[ \t]+(?=\r?\n|$)/, "");
  return `${yaml.slice(0, lineStart)}${above.join("")}${yaml.slice(lineStart, colon)} ${yamlValue(value)}${rest}`;
}

function insertLine(yaml: string, line: string, behind: Pair | undefined): string {
  const from = behind === undefined ? yaml.length : endOf(yaml, behind);
  const found = yaml.slice(from).search(/\r?\n/);
  const at = found === -1 ? yaml.length : from + found;
  return `${yaml.slice(0, at)}${newlineOf(yaml)}${line}${yaml.slice(at)}`;
}

/** Where a value ends, without the line breaks that end it. */
function endOf(yaml: string, pair: Pair): number {
  const [, keyEnd] = rangeOf(pair.key);
  const end = Math.max(keyEnd, rangeOf(pair.value)[1]);
  return keyEnd + yaml.slice(keyEnd, end).trimEnd().length;
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { readonly range?: readonly number[] } | null | undefined)?.range;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

function newlineOf(yaml: string): string {
  return yaml.includes("\r\n") ? "\r\n" : "\n";
}

function says(yaml: string, data: unknown): boolean {
  const document = parse(yaml);
  try {
    return document.errors.length === 0 && isDeepStrictEqual(dataOf(document), data);
  } catch {
    // What an alias stood for is gone.
    return false;
  }
}

function dataOf(document: Document.Parsed): unknown {
  return document.toJS({ maxAliasCount: -1 });
}
