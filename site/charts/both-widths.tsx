import type { VNode } from "preact";

/** The widths that a chart is drawn in; the style sheet shows the one that fits. */
export const chartWidths = { wide: 860, narrow: 346 } as const;

/** A chart drawn for wide and for narrow windows, so that its type is never scaled. */
export function BothWidths({ render }: { render: (width: number, name: "wide" | "narrow") => VNode }): VNode {
  return (
    <>
      <div class="chart-wide">{render(chartWidths.wide, "wide")}</div>
      <div class="chart-narrow">{render(chartWidths.narrow, "narrow")}</div>
    </>
  );
}
