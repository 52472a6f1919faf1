import type { Root } from "mdast";
import type { Report } from "../../extract/report.ts";
import type { SectionName } from "../../extract/section.ts";
import { parseMarkdown } from "../../parse/parse-markdown.ts";
import type { Place } from "../../place.ts";
import { fence } from "../../validate/schema-problems.ts";

/** A Markdown text that stands in the front matter. */
export interface WrittenText {
  /** The section that it belongs to; null for the title. */
  readonly section: SectionName | null;
  readonly tree: Root;
  /** Place of the value. Positions in the tree are those in the text, and not in the file. */
  readonly place: Place;
}

const keys = ["summary", "symptoms", "rootCause", "resolution", "lessons"] as const;

const parsed = new WeakMap<Report, readonly WrittenText[]>();

/** The Markdown texts that a report gives in its front matter instead of in sections. */
export function writtenTexts(report: Report): readonly WrittenText[] {
  const known = parsed.get(report);
  if (known !== undefined) return known;
  const { frontMatter } = report;
  const texts = [
    titleOf(report),
    ...keys.map((key) => written(report, key, `/${key}`, frontMatter[key])),
    written(report, "impact", "/impact/text", (frontMatter.impact as { text?: unknown } | null)?.text),
    ...items(report, "timeline"),
    ...items(report, "measures"),
  ].filter((text) => text !== null);
  parsed.set(report, texts);
  return texts;
}

/** A title is a line of text, and no Markdown. */
function titleOf(report: Report): WrittenText | null {
  const value = report.frontMatter.title;
  const place = report.places.get("/title");
  if (typeof value !== "string" || place === undefined) return null;
  const tree: Root = {
    type: "root",
    children: [{ type: "paragraph", children: [{ type: "text", value }] }],
  };
  return { section: null, tree, place };
}

function items(report: Report, key: "timeline" | "measures"): (WrittenText | null)[] {
  const list = report.frontMatter[key];
  if (!Array.isArray(list)) return [];
  return list.map((item: { text?: unknown } | null, index) =>
    written(report, key, `/${key}/${index}/text`, item?.text),
  );
}

function written(report: Report, section: SectionName, pointer: string, value: unknown): WrittenText | null {
  if (typeof value !== "string" || value.trim() === "") return null;
  const text = value.startsWith("---") ? `\n${value}` : value;
  return { section, tree: parseMarkdown(text), place: report.places.get(pointer) ?? fence };
}
