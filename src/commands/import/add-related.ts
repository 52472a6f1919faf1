import { parse, stringify } from "yaml";

/** A draft's text and where each of its lines came from. */
interface LinedDraft {
  readonly text: string;
  readonly lines: readonly number[];
}

/** Puts ids under `related:` of a draft's front matter, as a line of its own above `imported:`. */
export function addRelated(text: string, lines: readonly number[], ids: readonly string[]): LinedDraft {
  if (ids.length === 0) return { text, lines };
  const written = text.split("\n");
  const end = written.indexOf("---", 1);
  const present = written.findIndex((line, index) => index < end && line.startsWith("related: "));
  if (present !== -1) {
    const before: unknown = parse((written[present] ?? "").slice("related: ".length));
    const all = new Set([...(Array.isArray(before) ? before.map(String) : []), ...ids]);
    return { text: written.with(present, lineOf([...all])).join("\n"), lines };
  }
  const imported = written.findIndex((line, index) => index < end && line.startsWith("imported:"));
  const at = imported === -1 ? end : imported;
  return {
    text: written.toSpliced(at, 0, lineOf(ids)).join("\n"),
    lines: lines.toSpliced(at, 0, 0),
  };
}

function lineOf(ids: readonly string[]): string {
  const options = { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 } as const;
  return `related: ${stringify(ids, options).trimEnd()}`;
}
