import { h, type VNode } from "preact";

/** What is read of a DOM node; the charts' DOM is linkedom's, which has no types without a browser's. */
export interface ChartNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<ChartNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

const ELEMENT = 1;
const TEXT = 3;
/** Attributes that the page's style sheet or the chart's own name take over. */
const DROPPED = new Set(["style", "font-family", "font-size", "font-variant", "aria-hidden", "xmlns"]);
const ID = /\bplot-clip-\d+\b/g;

/**
 * A drawn chart as part of a page: without Plot's inline style sheet, with ids that depend on the
 * chart alone, its groups named by class instead of by label.
 */
export function chartSvg(drawn: ChartNode, id: string, label: string): VNode {
  const ids = new Map<string, string>();
  const rename = (value: string) =>
    value.replace(ID, (found) => {
      const known = ids.get(found) ?? `${id}-clip-${ids.size + 1}`;
      ids.set(found, known);
      return known;
    });
  const { class: _class, ...attributes } = attributesOf(drawn, rename);
  return h(
    "svg",
    { ...attributes, xmlns: "http://www.w3.org/2000/svg", class: "plot", role: "img", "aria-label": label },
    childrenOf(drawn, rename),
  );
}

function childrenOf(node: ChartNode, rename: (value: string) => string): (VNode | string)[] {
  return [...node.childNodes].flatMap((child): (VNode | string)[] => {
    if (child.nodeType === TEXT) return [child.textContent ?? ""];
    if (child.nodeType !== ELEMENT || child.nodeName.toLowerCase() === "style") return [];
    return [h(elementName(child), attributesOf(child, rename), childrenOf(child, rename))];
  });
}

/** SVG names are case-sensitive, as in clipPath; linkedom keeps them so. */
function elementName(node: ChartNode): string {
  return /[a-z]/.test(node.nodeName) ? node.nodeName : node.nodeName.toLowerCase();
}

function attributesOf(node: ChartNode, rename: (value: string) => string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const classes: string[] = [];
  for (const { name, value } of node.attributes ?? []) {
    if (name === "aria-label") classes.push(value.replace(/\s+/g, "-"));
    else if (name === "class") classes.push(value);
    else if (!DROPPED.has(name)) attributes[name] = rounded(rename(value));
  }
  return classes.length === 0 ? attributes : { ...attributes, class: classes.join(" ") };
}

/** Hundredths of a pixel are enough, and do not differ between machines. */
function rounded(value: string): string {
  return value.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
