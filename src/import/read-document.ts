import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";
import { isRecord } from "../extract/is-record.ts";
import type { SectionLookup } from "../extract/section-names.ts";
import { splitFrontMatter } from "../parse/split-front-matter.ts";
import { documentDates } from "./document-dates.ts";
import type { ImportDocument } from "./import-document.ts";
import { readPieces } from "./read-pieces.ts";

/** Cuts a text into the pieces that layouts work on. `name` is the file's, without folder and extension. */
export function readDocument(name: string, text: string, sections: SectionLookup): ImportDocument {
  // Spaces by the hundred say nothing, and make patterns that look behind them slow.
  const source = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/([ \t])[ \t]{199,}/g, "$1");
  const { frontMatter, body, line } = splitPage(source);
  return {
    name,
    frontMatter,
    pieces: readPieces(body, line),
    facts: [],
    labels: [],
    remarks: [],
    dates: documentDates(name, source),
    sections,
    zoneOfAll: null,
  };
}

interface Page {
  readonly frontMatter: Readonly<Record<string, unknown>> | null;
  readonly body: string;
  /** Line of the original that the body begins with. */
  readonly line: number;
}

/** Front matter that cannot be read is left in the body, as the words that it is. */
function splitPage(text: string): Page {
  const whole = { frontMatter: null, body: text, line: 1 };
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(text);
  if (toml !== null) return page(text, toml[0].length, readToml(toml[1] ?? "")) ?? whole;
  const split = splitFrontMatter(text);
  if (split.kind !== "found") return whole;
  const document = parseDocument(split.yaml, { version: "1.2", schema: "core", prettyErrors: false });
  const data: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
  return page(text, split.bodyOffset, isRecord(data) ? data : null) ?? whole;
}

function page(text: string, bodyOffset: number, data: Readonly<Record<string, unknown>> | null): Page | null {
  if (data === null) return null;
  const above = text.slice(0, bodyOffset);
  return { frontMatter: data, body: text.slice(bodyOffset), line: above.split("\n").length };
}

function readToml(toml: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(JSON.stringify(parseToml(toml))) as Record<string, unknown>;
  } catch {
    return null;
  }
}
