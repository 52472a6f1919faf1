import type { Paragraph } from "mdast";
import { type MeasureAttribute, readAttributes } from "../extract/measure-attributes.ts";
import { measureValues } from "../extract/measure-values.ts";
import type { RawMeasure } from "../extract/raw-measure.ts";
import { flatten } from "../parse/flatten.ts";
import type { SourceText } from "../source-text.ts";
import { rankOfAttribute } from "./attribute-order.ts";
import type { Edit } from "./edit.ts";
import { type Parenthesis, readParenthesis } from "./parenthesis.ts";
import type { PlacedNodes } from "./placed-nodes.ts";
import { stableJson } from "./stable-json.ts";

/** Writes the attributes of measures in their order, as `key: value` separated by "; ". */
export function formatMeasures(nodes: PlacedNodes<RawMeasure>, source: SourceText): readonly Edit[] {
  return nodes.items.flatMap(({ node, value }) => {
    const [first] = node.children;
    return first?.type === "paragraph" ? formatParagraph(first, value, source) : [];
  });
}

function formatParagraph(paragraph: Paragraph, measure: RawMeasure, source: SourceText): readonly Edit[] {
  const read = readAttributes(flatten(paragraph.children), source);
  const parenthesis = read === null ? null : readParenthesis(paragraph, read, source);
  if (parenthesis === null) return [];
  const text = written(parenthesis, inOrder(parenthesis.attributes, measure));
  const { start, end } = parenthesis;
  // Where an author broke the line is not ours to say.
  if (squeezed(source.value.slice(start, end)) === squeezed(text)) return [];
  return [{ start, end, text }];
}

type Written = Parenthesis["attributes"][number];

/** The attributes in their order; in the author's where one takes another back, as `status` does `done`. */
function inOrder(attributes: readonly Written[], measure: RawMeasure): readonly Written[] {
  const sorted = [...attributes].sort((a, b) => rankOfAttribute(a.key) - rankOfAttribute(b.key));
  const valuesOf = (some: readonly Written[]): string =>
    stableJson(
      measureValues({ ...measure, attributes: some.map(({ read }): MeasureAttribute => read) }, "").values,
    );
  return valuesOf(sorted) === valuesOf(attributes) ? sorted : attributes;
}

function written({ lead }: Parenthesis, attributes: readonly Written[]): string {
  const parts = attributes.map(({ key, value }) => (value === "" ? `${key}:` : `${key}: ${value}`));
  return [...(lead === "" ? [] : [lead]), ...parts].join("; ");
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
