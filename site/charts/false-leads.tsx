import { axisX, dodgeY, dot, gridX, rectY, text } from "@observablehq/plot";
import { bin } from "d3-array";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Row, Summary } from "../../src/statistics/false-leads.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";

/** More incidents than this are drawn as a histogram, not as dots. */
const MOST_DOTS = 120;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** The share of the time to mitigate that false leads took, of each incident that had one. */
export function FalseLeadsChart({ figure }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const shares = figure.rows.flatMap(({ share }) => (share === null || share === 0 ? [] : [{ share }]));
  const without = figure.rows.filter(({ falseLeads }) => falseLeads === 0).length;
  return (
    <>
      <BothWidths
        render={(width, name) =>
          draw(`false-leads-${name}`, figure.sentence, {
            width,
            height: 116,
            marginLeft: 16,
            marginRight: 28,
            marginTop: 8,
            x: { domain: [0, 1], axis: null },
            y: { axis: null },
            marks: [
              gridX(TICKS, { className: "grid" }),
              shares.length > MOST_DOTS
                ? rectY(binned(shares), { x1: "x0", x2: "x1", y: "count", className: "dense is-plain" })
                : dot(
                    shares,
                    dodgeY("middle", { x: "share", r: 4.6, padding: 0.8, className: "dot is-lead" }),
                  ),
              ...(shares.length === 0 ? [text(["None had a false lead."], { frameAnchor: "middle" })] : []),
              axisX(TICKS, {
                className: "axis",
                label: null,
                tickSize: 4,
                tickFormat: (share: number) => `${share * 100} %`,
              }),
            ],
          })
        }
      />
      <p class="chart-note">
        Share of the time to mitigate that went into false leads: each mark is one of the {shares.length}{" "}
        incidents that had one; {without} had none marked.
      </p>
    </>
  );
}

function binned(shares: readonly { readonly share: number }[]) {
  const bins = bin<number, number>()
    .domain([0, 1])
    .thresholds(Array.from({ length: 19 }, (_, index) => (index + 1) / 20));
  return bins(shares.map(({ share }) => share)).map(({ x0, x1, length: count }) => ({ x0, x1, count }));
}
