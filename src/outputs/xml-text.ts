import { cleanText } from "./clean-text.ts";

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Any text as the content of an XML element or of a quoted attribute. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => references[character] ?? character);
}

/** An XML element: its attributes are plain text, its content is XML. Without content it is empty. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string = "",
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const start = `<${name}${written.join("")}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** A whole document: a declaration, the root element, a line ending. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** Elements that stand on lines of their own. */
export function xmlLines(elements: readonly string[]): string {
  return `\n${elements.join("\n")}\n`;
}
