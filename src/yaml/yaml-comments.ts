import { Parser } from "yaml";

/** The comments of a YAML text that begin between two offsets, each with its hash, in order. */
export function yamlComments(yaml: string, from: number, to: number): readonly string[] {
  const found: { offset: number; source: string }[] = [];
  for (const token of new Parser().parse(yaml)) collect(token, found);
  return found
    .filter(({ offset }) => offset >= from && offset < to)
    .sort((a, b) => a.offset - b.offset)
    .map(({ source }) => source.trimEnd());
}

/** Tokens hold their comments in lists of several names. */
function collect(token: unknown, found: { offset: number; source: string }[]): void {
  if (typeof token !== "object" || token === null) return;
  if ("type" in token && token.type === "comment" && "offset" in token && "source" in token) {
    found.push({ offset: Number(token.offset), source: String(token.source) });
    return;
  }
  for (const value of Object.values(token)) collect(value, found);
}
