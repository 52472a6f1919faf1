/** An element of a document that readXml read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads an XML 1.0 document without a document type, strictly: throws where it is not well-formed. */
export function readXml(text: string): XmlElement {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error("a character that XML cannot hold");
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(text);
  if (declaration === null) throw new Error("no declaration");
  const [root, end] = readElement(text, declaration[0].length);
  if (text.slice(end).trim() !== "") throw new Error("something after the document");
  return root;
}

function readElement(text: string, start: number): [XmlElement, number] {
  const tag = /<([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.-]*="[^"<]*")*)\s*(\/?)>/y;
  tag.lastIndex = start;
  const [whole, name = "", written = "", closed] = tag.exec(text) ?? [];
  if (whole === undefined) throw new Error(`no element at ${text.slice(start, start + 40)}`);
  const attributes: Record<string, string> = {};
  for (const [, key = "", value = ""] of written.matchAll(/([A-Za-z][\w.-]*)="([^"]*)"/g)) {
    if (key in attributes) throw new Error(`${key} twice`);
    attributes[key] = decode(value);
  }
  const [children, end] =
    closed === "/" ? [[], start + whole.length] : readInside(text, start + whole.length, name);
  return [{ name, attributes, children }, end];
}

function readInside(text: string, start: number, name: string): [(XmlElement | string)[], number] {
  const children: (XmlElement | string)[] = [];
  let index = start;
  for (;;) {
    const next = text.indexOf("<", index);
    if (next === -1) throw new Error(`${name} is not closed`);
    const written = text.slice(index, next);
    if (written.includes("]]>")) throw new Error("]]> in text");
    if (written !== "") children.push(decode(written));
    const end = `</${name}>`;
    if (text.startsWith(end, next)) return [children, next + end.length];
    const [child, after] = readElement(text, next);
    children.push(child);
    index = after;
  }
}

function decode(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(";")) throw new Error("a bare &");
    const number = /^#(\d+)$/.exec(name)?.[1];
    const found = number === undefined ? entities[name] : String.fromCodePoint(Number(number));
    if (found === undefined) throw new Error(`no entity ${name}`);
    return found;
  });
}
