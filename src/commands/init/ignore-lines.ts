/** What builds leave in a library and git need not keep. */
const lines = ["_site/", ".afterword/cache/"] as const;

/** A .gitignore with the lines that it lacks, and which these are. */
export interface IgnoreLines {
  readonly text: string;
  readonly added: readonly string[];
}

/** Adds to the text of a .gitignore (null where there is none) what builds write, where it is not ignored yet. */
export function addIgnoreLines(given: string | null): IgnoreLines {
  const text = given ?? "";
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const known = new Set(text.split(/\r?\n/).map(plain));
  const added = lines.filter(
    (line) => !known.has(plain(line)) && !known.has(plain(line).split("/")[0] ?? ""),
  );
  if (added.length === 0) return { text, added };
  const before = text === "" || text.endsWith("\n") ? text : `${text}${newline}`;
  const gap = before === "" ? "" : newline;
  const block = ["# Written by afterword build", ...added].map((line) => `${line}${newline}`).join("");
  return { text: `${before}${gap}${block}`, added };
}

/** A pattern without the slashes that make no difference here. */
function plain(line: string): string {
  return line.trim().replace(/^(?:\*\*)?\/|\/\*{0,2}$/g, "");
}
