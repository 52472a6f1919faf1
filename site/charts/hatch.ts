import type { Markish } from "@observablehq/plot";

const SVG = "http://www.w3.org/2000/svg";

/**
 * The pattern of a hatching, to be laid over marks by `fill: hatchFill(id)`. It holds lines in the
 * colour of the paper, so that the colour below stays visible between them.
 */
export function hatch(id: string): Markish {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const pattern = document.createElementNS(SVG, "pattern");
    const attributes = {
      id,
      patternUnits: "userSpaceOnUse",
      width: 5,
      height: 5,
      patternTransform: "rotate(45)",
    };
    for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, String(value));
    const line = document.createElementNS(SVG, "rect");
    line.setAttribute("class", "hatch-line");
    line.setAttribute("width", "2");
    line.setAttribute("height", "5");
    pattern.append(line);
    const defs = document.createElementNS(SVG, "defs");
    defs.append(pattern);
    return defs;
  };
}

/** The fill that refers to a hatching: on the marks themselves, since classes colour their group. */
export function hatchFill(id: string): { readonly value: () => string; readonly scale: null } {
  return { value: () => `url(#${id})`, scale: null };
}
