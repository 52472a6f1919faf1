import { all, createLowlight } from "lowlight";

/** Languages in which people write what postmortems quote; each also under its usual other names. */
const languages = [
  "apache",
  "bash",
  "c",
  "clojure",
  "cpp",
  "csharp",
  "css",
  "diff",
  "dockerfile",
  "elixir",
  "erlang",
  "go",
  "graphql",
  "groovy",
  "ini",
  "java",
  "javascript",
  "json",
  "kotlin",
  "lua",
  "makefile",
  "nginx",
  "objectivec",
  "perl",
  "pgsql",
  "php",
  "powershell",
  "properties",
  "protobuf",
  "puppet",
  "python",
  "python-repl",
  "r",
  "ruby",
  "rust",
  "scala",
  "scss",
  "shell",
  "sql",
  "swift",
  "typescript",
  "xml",
  "yaml",
];

/** Few classes, hence few colours, for what grammars tell apart; the rest is ink. */
const classes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    comment: ["comment", "quote", "meta", "doctag"],
    keyword: ["keyword", "selector-tag", "name", "tag", "type", "built_in"],
    string: ["string", "regexp", "char", "link"],
    number: ["number", "literal", "symbol", "bullet"],
    name: ["title", "section", "attr", "attribute", "property", "variable", "template-variable"],
    added: ["addition"],
    removed: ["deletion"],
    plain: ["subst"],
  }).flatMap(([ours, theirs]) => theirs.map((name): [string, string] => [`hljs-${name}`, `code-${ours}`])),
);

const lowlight = createLowlight(
  Object.fromEntries(
    languages.flatMap((name) => {
      const grammar = all[name];
      return grammar === undefined ? [] : [[name, grammar]];
    }),
  ),
);

/** Code as HTML: text, and spans of the classes above. Null for a language that is not known. */
export function highlight(code: string, language: string): string | null {
  if (!lowlight.registered(language)) return null;
  let html = "";
  // Code can nest deeper than functions may call themselves.
  const open: (Tree | string)[] = [lowlight.highlight(language, code)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === "string") html += next;
    else if (next.type === "text") html += escaped(next.value);
    else if ("children" in next) {
      const name = classOf(next);
      if (name !== null) {
        html += `<span class="${name}">`;
        open.push("</span>");
      }
      for (const child of next.children.toReversed()) open.push(child);
    }
  }
  return html;
}

type Root = ReturnType<typeof lowlight.highlight>;
type Tree = Root | Root["children"][number];

function classOf(node: Tree): string | null {
  if (node.type !== "element" || !Array.isArray(node.properties.className)) return null;
  const [first] = node.properties.className;
  return classes.get(String(first)) ?? null;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;");
}
