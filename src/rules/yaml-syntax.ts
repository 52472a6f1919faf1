import type { YamlError } from "../parse/parse-report.ts";
import type { SourceText } from "../source-text.ts";
import type { Rule, Say } from "../validate/rule.ts";
import { fence } from "../validate/schema-problems.ts";

export const rule: Rule = {
  id: "yaml-syntax",
  group: "reading",
  level: "error",
  summary: "Front matter that is not valid YAML.",
  why: "Parsers disagree on what broken YAML means; a key given twice silently loses one of its values.",
  examples: {
    bad: "---\ntitle: Checkout: no order came through\nauthors: [@jane]\n---\n",
    good: '---\ntitle: "Checkout: no order came through"\nauthors: ["@jane"]\n---\n',
  },
  check({ parsed }, say) {
    if (parsed === null || parsed.values === null) return;
    const lines = new Set<number>();
    for (const error of parsed.yamlErrors) {
      // One slip makes the parser stumble several times on its line: the first says it.
      if (lines.has(error.place.line)) continue;
      lines.add(error.place.line);
      const isTold = sayOpen(error, parsed.source, say) || sayIndented(error, parsed.source, say);
      if (!isTold && !saySlip(error, parsed.source, say)) sayPlain(error, say);
    }
    const { data } = parsed.values;
    const isMap = data === null || (typeof data === "object" && !Array.isArray(data));
    if (parsed.yamlErrors.length === 0 && parsed.values.problem === null && !isMap) {
      say(parsed.values.places.get("") ?? fence, "Unexpected front matter that is not a set of keys", {
        note: "Write one `key: value` a line.",
      });
    }
  },
};

const sentences: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: [
    "Unexpected key a second time",
    "Keep one of the two; parsers disagree on which one counts.",
  ],
  TAB_AS_INDENT: ["Unexpected tab, expected spaces", "YAML is indented with spaces only."],
  MISSING_CHAR: ["Unexpected end: a bracket or quote is not closed", "Close it on the same line."],
  BAD_INDENT: ["Unexpected indentation", "Keys of one group begin in the same column."],
  MULTILINE_IMPLICIT_KEY: [
    "Unexpected text, expected `key: value`",
    "A colon and a space stand behind each key.",
  ],
  BAD_ALIAS: ["Unexpected alias", "A value that begins with * must be quoted."],
};

function sayPlain(error: YamlError, say: Say): void {
  const [reason, note] = sentences[error.code] ?? [
    `Unexpected YAML: ${error.message.replace(/[.:]\s*$/, "")}`,
    "",
  ];
  say(error.place, reason, { note });
}

/** A bracket that is never closed makes the parser stumble at the next key: what is wrong is the bracket. */
function sayOpen(error: YamlError, source: SourceText, say: Say): boolean {
  if (!/^Flow (?:sequence|map)/.test(error.message)) return false;
  for (let number = error.place.line; number > 1 && number > error.place.line - 20; number--) {
    const line = source.line(number) ?? "";
    const open = Math.max(line.lastIndexOf("["), line.lastIndexOf("{"));
    if (open === -1 || /[\]}]/.test(line.slice(open))) continue;
    const [reason, note] = sentences.MISSING_CHAR ?? ["", ""];
    say({ line: number, column: open + 1, endLine: number, endColumn: open + 2 }, reason, { note });
    return true;
  }
  return false;
}

/** A key that is indented by accident goes on with the value above it. */
function sayIndented(error: YamlError, source: SourceText, say: Say): boolean {
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" && error.code !== "MULTILINE_IMPLICIT_KEY") return false;
  const above = source.line(error.place.line) ?? "";
  const number = error.place.line + 1;
  const [indent, key] = /^([ \t]+)[\w-]+:(?=\s|$)/.exec(source.line(number) ?? "") ?? [];
  if (indent === undefined || key === undefined || /: .*: /.test(above)) return false;
  const [reason, note] = sentences.BAD_INDENT ?? ["", ""];
  say({ line: number, column: 1, endLine: number, endColumn: key.length + 1 }, reason, { note });
  return true;
}

/** The slips that many make, each with its mend. */
function saySlip(error: YamlError, source: SourceText, say: Say): boolean {
  const line = (source.line(error.place.line) ?? "").slice(0, 500);
  const at = /(^|[[\s,:-])(@[\w./-]+)/.exec(line);
  if (at !== null && (error.code === "BAD_SCALAR_START" || error.message.includes("@"))) {
    const handle = at[2] ?? "";
    const column = at.index + (at[1] ?? "").length + 1;
    const place = { ...error.place, endLine: error.place.line, column, endColumn: column + handle.length };
    say(place, `Unexpected \`${handle}\`, expected it in quotes`, {
      note: "In YAML a value cannot begin with @. Quote it, or leave the @ out.",
      expected: [`"${handle}"`],
    });
    return true;
  }
  const text = /^(\s*(?:- )?[\w-]+:\s+)([^"'\s|>&*!%@`].*?)\s*$/.exec(line);
  if (text === null || error.code === "DUPLICATE_KEY") return false;
  const value = text[2] ?? "";
  const isNested = error.code === "BLOCK_AS_IMPLICIT_KEY" || /: /.test(value);
  const isBracketed = /^\[[^\]]*\]\s*\S/.test(value);
  if (!isBracketed && (!isNested || /^[[{]/.test(value))) return false;
  const column = (text[1] ?? "").length + 1;
  const place = {
    line: error.place.line,
    column,
    endLine: error.place.line,
    endColumn: column + value.length,
  };
  say(place, `Unexpected ${isBracketed ? "bracket" : "colon"} in a text, expected the text in quotes`, {
    note: isBracketed ? "A value that begins with [ is a list." : "A colon and a space make a key.",
    expected: [JSON.stringify(value)],
  });
  return true;
}
