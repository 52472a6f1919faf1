import { axisX, dodgeY, dot, gridX, type Markish, ruleX, text } from "@observablehq/plot";
import { rollup } from "d3-array";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { Row, Summary } from "../../src/statistics/publication.ts";
import { quantityOfDays } from "../../src/statistics/wording/quantity-of-days.ts";
import { BothWidths } from "./both-widths.tsx";
import { type DayScale, dayScale, dayTick } from "./day-scale.ts";
import { draw } from "./draw.ts";

/** With more reports than this on one day, days are drawn as stems, as high as their number of reports. */
const MOST_DOTS = 12;

/** How many days after its incident each report was published. */
export function PublicationChart({ figure }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const perDay = [
    ...rollup(
      figure.rows,
      (same) => same.length,
      ({ days }) => days,
    ),
  ].map(([days, count]) => ({ days, count }));
  const most = Math.max(...perDay.map(({ count }) => count));
  return (
    <>
      <BothWidths
        render={(width, name) => {
          const scale = dayScale(
            figure.rows.map(({ days }) => days),
            width,
          );
          const marks =
            most > MOST_DOTS
              ? ruleX(perDay, { x: "days", y1: 0, y2: "count", className: "stem" })
              : dot(figure.rows, dodgeY({ x: "days", r: 5, padding: 1, className: "mark-done" }));
          return drawDays(`publication-${name}`, figure, { width, scale, marks });
        }}
      />
      <p class="chart-note">
        {most > MOST_DOTS
          ? `Each stroke is as high as the number of reports that took so many days, ${most} at most.`
          : "Each mark is a report."}{" "}
        {figure.summary === null ? "Fewer than ten: no summary is drawn. " : ""}The axis grows by the square
        root.
      </p>
    </>
  );
}

/** What is drawn on an axis of days. */
interface OnDays {
  readonly width: number;
  readonly scale: DayScale;
  readonly marks: Markish;
}

function drawDays(
  id: string,
  { summary, sentence }: Figure<Row, Summary>,
  { width, scale, marks }: OnDays,
): VNode {
  const lines =
    summary === null
      ? []
      : [
          { days: summary.median.value, name: "half" },
          { days: summary.p90.value, name: "nine in ten" },
        ];
  return draw(id, sentence, {
    width,
    height: 176,
    marginLeft: 14,
    marginRight: 18,
    marginTop: 34,
    x: { type: "sqrt", axis: null, domain: [...scale.domain] },
    y: { axis: null },
    marks: [
      gridX([...scale.ticks], { className: "grid" }),
      ruleX(lines, { x: "days", className: "quantile-line" }),
      ...lines.map((each, index) =>
        text([each], {
          x: "days",
          frameAnchor: "top",
          // One above the other, since they may lie close together; towards the middle of the chart.
          dy: index === 0 ? -26 : -12,
          textAnchor: each.days > scale.domain[1] / 4 ? "end" : "start",
          text: () => `${each.name} within ${inWords(each.days)}`,
          className: "quartile-label",
        }),
      ),
      marks,
      axisX([...scale.ticks], { className: "axis", tickSize: 4, label: null, text: dayTick }),
    ],
  });
}

function inWords(days: number): string {
  const { amount, unit } = quantityOfDays(days);
  return `${amount} ${unit}`;
}
