import matter from "gray-matter";

/** What stands at the top of a file. */
export type FrontMatterSplit =
  | {
      readonly kind: "found";
      /** The YAML between the fences. */
      readonly yaml: string;
      /** Offset in the text at which the YAML begins. */
      readonly yamlOffset: number;
      /** Offset just behind the closing fence. */
      readonly bodyOffset: number;
    }
  | {
      readonly kind: "none" | "unclosed" | "other-fence";
      /** The first line, without trailing space. */
      readonly firstLine: string;
    };

/**
 * Splits a file into front matter and body with gray-matter. It only splits: its YAML engine is a
 * stand-in, so that nothing is parsed twice and nothing executed. What gray-matter is generous with
 * (other languages, a block that is never closed) is told apart here.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const firstLine = (/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "").trimEnd();
  if (firstLine !== "---") {
    const other = /^(?:---\w|\+\+\+|;;;)/.test(firstLine);
    return { kind: other ? "other-fence" : "none", firstLine };
  }
  const yaml = yamlBetween(text.slice(start));
  const yamlOffset = start + 3;
  const closing = /^\n---[ \t]*(?=\r?\n|$)/.exec(
    text.slice(yamlOffset + yaml.length, yamlOffset + yaml.length + 200),
  );
  if (closing === null) return { kind: "unclosed", firstLine };
  return {
    kind: "found",
    yaml: yaml.endsWith("\r") ? yaml.slice(0, -1) : yaml,
    yamlOffset,
    bodyOffset: yamlOffset + yaml.length + closing[0].length,
  };
}

/** gray-matter looks for comments in a way that is quadratic in blank lines: it is spared long runs of them. */
function yamlBetween(text: string): string {
  if (/\s{2000}/.test(text)) {
    const end = text.indexOf("\n---", 3);
    return end === -1 ? text.slice(3) : text.slice(3, end);
  }
  return matter(text, { engines: { yaml: () => ({}) } }).matter;
}
