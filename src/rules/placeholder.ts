import type { Nodes, Parent } from "mdast";
import { isRecord } from "../extract/is-record.ts";
import { mostItems } from "../extract/most-items.ts";
import type { Report } from "../extract/report.ts";
import { flatten, runAt } from "../parse/flatten.ts";
import { placeOfRange } from "../parse/place-of-range.ts";
import type { Place } from "../place.ts";
import type { SourceText } from "../source-text.ts";
import type { Rule, Say } from "../validate/rule.ts";
import { wordsOf } from "./support/place-of-words.ts";

const words = /(?<![\w-])(?:TODO|TBD|TBC|FIXME|XXX)(?![\w-])/g;

/** What templates leave for the author to replace. */
const templateText =
  /\{\{[^{}\n]{1,60}\}\}|<(?:your|insert|describe|name|date|link|title|add|enter|fill)\b[^<>\n]{0,60}>|\[(?:your|insert|describe|add|enter|fill in)\b[^[\]\n]{0,60}\](?!\()/gi;

/** One paragraph full of them is one that is not written. */
const mostFound = 10;

const note = "Write what is known, `unknown` where nobody knows, or leave it out.";

export const rule: Rule = {
  id: "placeholder",
  group: "sections",
  level: "error",
  summary: "Text that stands for text: TODO, TBD, FIXME, XXX, “…” alone, a template's prompt.",
  why: "A published report with holes teaches readers that reports have holes.",
  examples: {
    bad: "## Root cause\n\nTBD\n",
    good: "## Root cause\n\nStaging's connection string was released, and nothing connects with it before that.\n",
  },
  check({ report, parsed }, say) {
    if (report === null || parsed === null) return;
    const { title } = report.frontMatter;
    const titlePlace = report.places.get("/title");
    if (typeof title === "string" && titlePlace !== undefined && title.match(words) !== null) {
      say(titlePlace, `Unexpected placeholder in the title “${title}”`, { note, completeness: true });
    }
    for (const { text, place } of structuredTexts(report)) {
      for (const [word] of [...text.matchAll(words)].slice(0, mostFound)) {
        say(wordsOf(word, place, parsed.source), `Unexpected placeholder “${word}”, expected text`, {
          note,
          completeness: true,
        });
      }
    }
    visit(parsed.tree, parsed.source, say);
  },
};

/** The texts of sections that the front matter gives. */
function structuredTexts({ frontMatter, places }: Report): readonly { text: string; place: Place }[] {
  const pointers = ["/summary", "/rootCause", "/resolution"];
  for (const key of ["timeline", "measures"]) {
    const items = frontMatter[key];
    if (Array.isArray(items))
      pointers.push(...items.slice(0, mostItems).map((_, index) => `/${key}/${index}/text`));
  }
  return pointers.flatMap((pointer) => {
    const text = pointer
      .split("/")
      .slice(1)
      .reduce<unknown>(
        (value, key) =>
          isRecord(value) || Array.isArray(value) ? (value as Record<string, unknown>)[key] : undefined,
        frontMatter,
      );
    const place = places.get(pointer);
    return typeof text === "string" && place !== undefined ? [{ text, place }] : [];
  });
}

/** Looks at each paragraph, heading and cell; code is never a placeholder. */
function visit(node: Nodes, source: SourceText, say: Say): void {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
    checkText(node, source, say);
    return;
  }
  if ("children" in node) for (const child of node.children) visit(child, source, say);
}

function checkText(node: Parent & Nodes, source: SourceText, say: Say): void {
  const flat = flatten(node.children as Parameters<typeof flatten>[0]);
  if (/^\s*(?:…|\.{3,})\s*$/.test(flat.text)) {
    const dots = flat.text.search(/\S/);
    const place = placeOfRange(flat, dots, dots + flat.text.trim().length, source);
    say(place, "Unexpected “…” alone, expected text", { note, completeness: true });
    return;
  }
  const found = [...flat.text.matchAll(words), ...flat.text.matchAll(templateText)].slice(0, mostFound);
  for (const match of found) {
    const run = runAt(flat, match.index);
    // A quoted word is spoken of, not left behind; so is one in code or in a link's text.
    if (
      run === undefined ||
      run.code ||
      run.url !== null ||
      isQuoted(flat.text, match.index, match[0].length)
    )
      continue;
    const place = placeOfRange(flat, match.index, match.index + match[0].length, source);
    say(place, `Unexpected placeholder “${match[0]}”, expected text`, {
      note,
      completeness: true,
    });
  }
}

function isQuoted(text: string, index: number, length: number): boolean {
  return /["'“‘«]$/.test(text.slice(0, index)) && /^["'”’»]/.test(text.slice(index + length));
}
