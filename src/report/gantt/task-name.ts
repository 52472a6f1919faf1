import { shortened, visible } from "../visible.ts";

/** Characters that mean something to Mermaid, or did in an earlier version, and what stands for them. */
const standIns: Readonly<Record<string, string>> = {
  ":": "∶",
  "#": "№",
  ";": ",",
  "<": "‹",
  ">": "›",
  "{": "(",
  "}": ")",
  "`": "'",
  '"': "'",
  "\\": "/",
};

const longest = 44;

/** An author's words as the name of a task, in quotation marks, so that none is read as a keyword. */
export function quotedName(text: string): string {
  const [first = ""] = text.split("\n\n");
  const plain = visible(first)
    .replace(/[:#;<>{}`"\\]/g, (character) => standIns[character] ?? " ")
    // Two are a comment or a formula, and one is a comment at the beginning.
    .replace(/%+/g, "%")
    .replace(/\$+/g, "$")
    .replace(/^[%\s]+|[∶,.…\s]+$/gu, "");
  return `“${shortened(plain, longest)}”`;
}
