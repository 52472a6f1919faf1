/** An element of a document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const name = "[A-Za-z_][A-Za-z0-9_.:-]*";
const attribute = `\\s+${name}="[^"<]*"`;
const token = new RegExp(`<(/?)(${name})((?:${attribute})*)\\s*(/?)>|([^<]+)`, "y");
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const characters = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/**
 * Reads the subset of XML that feeds are written in, and is strict about it: elements that nest, quoted
 * attributes of which none comes twice, the five entities, only characters of XML 1.0, one root.
 */
export function readXml(text: string): XmlElement {
  if (!characters.test(text)) throw new Error("A character that XML 1.0 does not have");
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  if (!text.startsWith(declaration)) throw new Error("No declaration");
  const document: { name: string; children: (XmlElement | string)[] } = { name: "", children: [] };
  const open = [document];
  token.lastIndex = declaration.length;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new Error(`No markup: ${text.slice(at, at + 60)}`);
    const [, slash, tag = "", attributes = "", empty, run] = match;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error("Something behind the end");
    if (run !== undefined) parent.children.push(decoded(run));
    else if (slash === "/") {
      if (parent.name !== tag || tag === "") throw new Error(`</${tag}> closes <${parent.name}>`);
      open.pop();
    } else {
      const element = { name: tag, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [root, ...others] = document.children.filter(
    (child) => typeof child !== "string" || child.trim() !== "",
  );
  if (root === undefined || typeof root === "string" || others.length > 0) throw new Error("Not one root");
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(new RegExp(`(${name})="([^"]*)"`, "g"))].map(
    ([, key = "", value = ""]) => [key, decoded(value)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error("An attribute twice");
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in text");
  return text.replace(/&([^;]*;)?/g, (_, reference = "") => {
    const character = entities[reference.slice(0, -1)];
    if (character === undefined) throw new Error(`&${reference} is no entity`);
    return character;
  });
}

/** The children of an element that have a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== "string" && child.name === name) as XmlElement[];
}

/** The text of the only child of that name. */
export function textOf(element: XmlElement, name: string): string {
  const [child, ...others] = childrenOf(element, name);
  if (child === undefined || others.length > 0) throw new Error(`Not one <${name}>`);
  return child.children.join("");
}
