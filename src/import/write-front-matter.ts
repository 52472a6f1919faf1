import { stringify } from "yaml";
import { dateText } from "../time/date-text.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Fact, FactField } from "./fact.ts";
import type { ImportOptions } from "./import-text.ts";
import type { LinedText } from "./lined-text.ts";
import { isMomentField, momentFields } from "./moment-field.ts";

/** What the front matter of a draft is written from. */
export interface FrontMatterContent {
  readonly facts: readonly Fact[];
  /** The incident's day where no time says it. */
  readonly date: LocalDate | null;
  readonly approximate: boolean;
  /** The zone that moments may leave out, as it is written. */
  readonly zone: string | null;
  readonly layouts: readonly string[];
  readonly options: ImportOptions;
}

const lists: ReadonlySet<FactField> = new Set([
  "services",
  "causes",
  "authors",
  "participants",
  "reviewers",
  "tags",
  "incidents",
  "related",
]);
const after: readonly FactField[] = [
  "authors",
  "participants",
  "reviewers",
  "published",
  "updated",
  "tags",
  "related",
  "incidents",
];

/** Writes the front matter: what was found, `unknown` for what everybody asks, and where it came from. */
export function writeFrontMatter(content: FrontMatterContent, out: LinedText): void {
  const { facts, options } = content;
  const find = (field: FactField) => facts.find((fact) => fact.field === field);
  const keys: [string, unknown, number][] = [];
  const put = (field: FactField): void => {
    const fact = find(field);
    if (fact !== undefined) keys.push([field, contentOf(fact, content), fact.line ?? 0]);
  };
  put("title");
  keys.push(["status", options.status, 0]);
  for (const field of ["severity", "services", "causes"] as const) {
    if (find(field) === undefined) keys.push([field, "unknown", 0]);
    else put(field);
  }
  for (const field of ["kind", "trigger", "detection", "mitigation", "timezone"] as const) put(field);
  if (content.date !== null) {
    keys.push(["date", dateText(content.date), find("date")?.line ?? 0]);
  }
  for (const field of momentFields) put(field);
  if (content.approximate) keys.push(["approximate", true, 0]);
  for (const field of after) put(field);
  keys.push(["imported", { from: options.from, layout: content.layouts.join(", ") || "prose" }, 0]);
  out.add("---", 0);
  for (const [key, value, line] of keys) out.add(`${key}: ${yamlText(value)}`, line, false);
  out.add("---", 0, false);
}

function contentOf({ field, value }: Fact, { zone }: FrontMatterContent): unknown {
  if (lists.has(field)) return typeof value === "string" ? [value] : value;
  if (isMomentField(field) && typeof value === "string" && zone !== null && value.endsWith(` ${zone}`)) {
    return value.slice(0, -zone.length - 1);
  }
  return typeof value === "string" ? value : value.join(", ");
}

function yamlText(value: unknown): string {
  return stringify(value, {
    collectionStyle: "flow",
    flowCollectionPadding: false,
    lineWidth: 0,
    version: "1.2",
  }).trimEnd();
}
