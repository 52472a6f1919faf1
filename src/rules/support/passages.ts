import type { Nodes, Parent, PhrasingContent, RootContent } from "mdast";
import type { Report } from "../../extract/report.ts";
import type { SectionName } from "../../extract/section.ts";
import { type FlatText, flatten } from "../../parse/flatten.ts";
import type { Place } from "../../place.ts";
import { placeOfWords, wordsOf } from "./place-of-words.ts";
import { withoutQuotations } from "./quotations.ts";
import { writtenTexts } from "./written-texts.ts";

/** A paragraph, heading or cell whose wording is looked at. */
export interface Passage {
  /**
   * Its text, with each character of code and of quotations replaced by `blank`: what is quoted is
   * spoken of, and not said.
   */
  readonly text: string;
  /** Where a range of the text stands in the file. */
  readonly placeOf: (index: number, length: number) => Place;
}

/** How many passages are looked at. */
const most = 10_000;

const read = new WeakMap<Report, Map<string, readonly Passage[]>>();

/** The prose of a report, or of one of its sections, whether it stands below or in the front matter. */
export function passagesOf(report: Report, section: SectionName | "all"): readonly Passage[] {
  const known = read.get(report) ?? new Map<string, readonly Passage[]>();
  const found = known.get(section) ?? findPassages(report, section);
  known.set(section, found);
  read.set(report, known);
  return found;
}

/** The passages of nodes that stand in the file. Code blocks and block quotes are nobody's own words. */
export function passagesIn(nodes: readonly Nodes[], report: Report): readonly Passage[] {
  return proseOf(nodes).map((children) => {
    const flat = flatten(children);
    return {
      text: ownWords(flat),
      placeOf: (index, length) => placeOfWords(flat, index, length, report.parsed.source),
    };
  });
}

function findPassages(report: Report, section: SectionName | "all"): readonly Passage[] {
  const nodes: readonly RootContent[] =
    section === "all"
      ? report.parsed.tree.children
      : (report.parts.get(section) ?? []).flatMap((part) => part.nodes);
  const written = writtenTexts(report).filter((text) => section === "all" || text.section === section);
  return [
    ...written.flatMap(({ tree, place }) =>
      proseOf(tree.children).map((children) => {
        const flat = flatten(children);
        return {
          text: ownWords(flat),
          placeOf: (index: number, length: number) =>
            wordsOf(flat.text.slice(index, index + length), place, report.parsed.source),
        };
      }),
    ),
    ...passagesIn(nodes, report),
  ];
}

/** Paragraphs, headings and cells in order; a report has hundreds, and a file that has more is none. */
function proseOf(nodes: readonly Nodes[]): readonly (readonly PhrasingContent[])[] {
  const found: (readonly PhrasingContent[])[] = [];
  const visit = (node: Nodes): void => {
    if (found.length >= most || node.type === "blockquote") return;
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      found.push((node as Parent & Nodes).children as PhrasingContent[]);
    } else if ("children" in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return found;
}

function ownWords(flat: FlatText): string {
  const withoutCode = flat.runs
    .map((run) => {
      const text = flat.text.slice(run.start, run.end);
      return run.code || run.node.type === "html" ? "\uFFFC".repeat(text.length) : text;
    })
    .join("");
  return withoutQuotations(withoutCode);
}
