import { type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { VNode } from "preact";
import { type ChartNode, chartSvg } from "./svg.ts";

/** Draws a chart with Observable Plot without a browser. */
export function draw(id: string, label: string, options: PlotOptions): VNode {
  const { document } = parseHTML("<html></html>") as unknown as { document: Document };
  const drawn = plot({ ...options, document, className: "plot" }) as unknown as ChartNode;
  return chartSvg(drawn, id, label);
}
