import { axisX, dot, gridX, line, ruleX, ruleY, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Row, Summary } from "../../src/statistics/detectable-change.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { plainAxis } from "./plain-axis.ts";

/** How often a change would be seen, and how often it would look like none, by how large it is. */
export function DetectableChangeChart({ figure }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  return (
    <>
      <BothWidths render={(width, name) => curves(`detectable-change-${name}`, figure, width)} />
      <p class="chart-note">
        From left to right: incidents of the later half made shorter by so much. The solid line says how often
        a change would be detected, the dashed one how often the median would look no shorter at all.
      </p>
    </>
  );
}

function curves(id: string, { rows, summary, sentence }: Figure<Row, Summary>, width: number): VNode {
  const detectable = summary === null ? [] : [{ shorter: summary.shareDetectable, detected: 0.8 }];
  const labels = [
    { row: rows.at(-1), key: "shareDetected", name: "detected", dx: 8, dy: 0 },
    { row: rows[0], key: "shareNotShorter", name: "looks no shorter", dx: 6, dy: -10 },
  ];
  return draw(id, sentence, {
    width,
    height: width > 500 ? 240 : 220,
    marginLeft: 46,
    marginRight: 58,
    marginTop: 14,
    marginBottom: 30,
    x: { axis: null, domain: [0, 1] },
    y: { domain: [0, 1] },
    marks: [
      gridX([0.2, 0.4, 0.6, 0.8], { className: "grid" }),
      plainAxis({ dx: -36, text: percent }, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      ruleY([0.8], { className: "no-change" }),
      line(rows, { x: "shareShorter", y: "shareNotShorter", className: "curve is-dashed" }),
      line(rows, { x: "shareShorter", y: "shareDetected", className: "curve" }),
      ruleX(detectable, { x: "shorter", y1: 0, y2: "detected", className: "quantile-line" }),
      dot(detectable, { x: "shorter", y: "detected", r: 4.5, className: "quartile-point" }),
      ...labels.map(({ row, key, name, dx, dy }) =>
        text(row === undefined ? [] : [row], {
          x: "shareShorter",
          y: key,
          text: () => name,
          textAnchor: "start",
          dx,
          dy,
          className: "curve-label",
        }),
      ),
      ...detectable.map(({ shorter }) =>
        text(detectable, {
          x: "shorter",
          y: "detected",
          dy: -10,
          dx: shorter > 0.4 ? -6 : 6,
          textAnchor: shorter > 0.4 ? "end" : "start",
          text: () => `${percent(shorter)} shorter`,
          className: "quartile-label",
        }),
      ),
      axisX([0, 0.2, 0.4, 0.6, 0.8, 1], { className: "axis", tickSize: 4, label: null, text: percent }),
    ],
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}
