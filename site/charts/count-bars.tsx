import { barX, dot, ruleY, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Estimate } from "../../src/statistics/figure.ts";
import { quantityOfShare } from "../../src/statistics/wording/quantity-of-share.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { plainAxis } from "./plain-axis.ts";

/** One value and how many incidents have it. */
export interface CountBar {
  readonly name: string;
  readonly count: number;
  /** Of the incidents for which anything is stated; null where there is none to give. */
  readonly share: Estimate | null;
  readonly isStated: boolean;
}

/** Counts as bars with their shares; a thin line is the interval of the share, in incidents of `n`. */
export function CountBars(props: { id: string; label: string; bars: readonly CountBar[]; n: number }): VNode {
  const { id, label, bars, n } = props;
  const drawn = bars.map((bar) => ({
    ...bar,
    low: (bar.share?.low ?? 0) * n,
    high: (bar.share?.high ?? 0) * n,
    percent: bar.share === null ? "" : `${quantityOfShare(bar.share.value).amount}\u00a0%`,
  }));
  const shared = drawn.filter((bar) => bar.share !== null);
  const most = Math.max(1, ...drawn.map((bar) => Math.max(bar.count, bar.high)));
  return (
    <BothWidths
      render={(width, name) => {
        const left = width > 500 ? 152 : 118;
        return draw(`${id}-${name}`, label, {
          width,
          height: drawn.length * 28 + 8,
          marginLeft: left,
          marginRight: shared.length === 0 ? 40 : 84,
          marginTop: 4,
          marginBottom: 4,
          x: { axis: null, domain: [0, most] },
          y: { domain: drawn.map((bar) => bar.name), padding: 0.36 },
          marks: [
            plainAxis({ dx: 8 - left, lineWidth: left / 12 - 1, textOverflow: "ellipsis" }),
            barX(
              drawn.filter((bar) => bar.isStated),
              { x: "count", y: "name", className: "bar is-plain" },
            ),
            barX(
              drawn.filter((bar) => !bar.isStated),
              { x: "count", y: "name", className: "bar is-unknown" },
            ),
            ruleY(shared, { x1: "low", x2: "high", y: "name", className: "interval" }),
            dot(shared, { x: "count", y: "name", r: 2, className: "interval-point" }),
            text(drawn, {
              y: "name",
              frameAnchor: "right",
              dx: 32,
              textAnchor: "end",
              text: (bar: CountBar) => String(bar.count),
              className: "value",
            }),
            text(shared, {
              y: "name",
              frameAnchor: "right",
              dx: 78,
              textAnchor: "end",
              text: "percent",
              className: "side",
            }),
          ],
        });
      }}
    />
  );
}
