import { stringify } from "yaml";
import type { Fact, FactField } from "../import/fact.ts";
import type { ImportDocument } from "../import/import-document.ts";
import type { Layout } from "../import/layout.ts";
import { readFact } from "../import/read-fact.ts";

/** What generators of sites call the keys that we have. */
const fields: Readonly<Record<string, FactField>> = {
  title: "title",
  date: "published",
  published: "published",
  publishdate: "published",
  pubdate: "published",
  lastmod: "updated",
  updated: "updated",
  author: "authors",
  authors: "authors",
  tags: "tags",
  categories: "tags",
  category: "tags",
  severity: "severity",
  services: "services",
  service: "services",
  started: "started",
  start: "started",
  start_time: "started",
  detected: "detected",
  mitigated: "mitigated",
  resolved: "resolved",
  end: "resolved",
  end_time: "resolved",
  timezone: "timezone",
  incident_date: "date",
};

/** A post of a blog or a page of a site's generator: its front matter in YAML or TOML holds facts. */
export const layout: Omit<Layout, "id"> = {
  describes: "A page with front matter of its own",
  stage: "facts",
  matches: (document) => document.frontMatter !== null,
  convert(document) {
    const facts: Fact[] = [];
    const left: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(document.frontMatter ?? {})) {
      const read = factsOf(key, value, document, facts);
      if (read === null) left[key] = value;
      else facts.push(...read);
    }
    const text = Object.keys(left).length === 0 ? "" : stringify(left, { lineWidth: 0 });
    const block = {
      kind: "block" as const,
      type: "code" as const,
      text: `\`\`\`yaml\n${text}\`\`\``,
      line: 1,
    };
    const notes = { kind: "heading" as const, depth: 2, text: "Front matter", line: 1, label: true };
    return {
      ...document,
      frontMatter: null,
      facts: [...facts, ...document.facts],
      pieces: text === "" ? document.pieces : [...document.pieces, notes, block],
    };
  },
};

/** Null where the value is not wholly understood. */
function factsOf(
  key: string,
  value: unknown,
  document: ImportDocument,
  before: readonly Fact[],
): Fact[] | null {
  const field = fields[key.toLowerCase()];
  if (field === undefined) return null;
  const fact = readFact(field, key, textOf(value) ?? "", 1, document.dates);
  if (fact === null || before.some((other) => other.field === field)) return null;
  return [fact];
}

function textOf(value: unknown): string | null {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string" || typeof item === "number")) {
    return value.join("\n");
  }
  return null;
}
