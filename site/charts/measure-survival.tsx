import { areaY, axisX, dot, gridX, line, ruleX, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { Row, Summary } from "../../src/statistics/measure-survival.ts";
import { quantityOfDays } from "../../src/statistics/wording/quantity-of-days.ts";
import { BothWidths } from "./both-widths.tsx";
import { dayScale, dayTick } from "./day-scale.ts";
import { draw } from "./draw.ts";
import { plainAxis } from "./plain-axis.ts";

/** The share of measures that are open after so many days, with its interval and what is still open. */
export function MeasureSurvivalChart({ figure }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  if (figure.summary === null) return <EachMeasure figure={figure} />;
  return (
    <>
      <BothWidths render={(width, name) => curve(`measure-survival-${name}`, figure, width)} />
      <p class="chart-note">
        The share of measures not done yet, by days since the incident was resolved, with its 95 % interval.
        Small strokes: measures that are still open, each counted for as long as it is known. The axis grows
        by the square root.
      </p>
    </>
  );
}

function curve(id: string, figure: Figure<Row, Summary>, width: number): VNode {
  const scale = dayScale(
    figure.rows.map(({ days }) => days),
    width,
  );
  const steps = figure.rows.flatMap(({ days, stillOpen, shareOpen }) =>
    shareOpen === null ? [] : [{ days, stillOpen, ...shareOpen }],
  );
  const band = steps.flatMap(({ days, low, high }) =>
    low === null || high === null ? [] : [{ days, low, high }],
  );
  const median = figure.summary?.median ?? null;
  const medians = median === null ? [] : [{ days: median.value, share: 0.5 }];
  return draw(id, figure.sentence, {
    width,
    height: width > 500 ? 260 : 220,
    marginLeft: 46,
    marginRight: 18,
    marginTop: 12,
    x: { type: "sqrt", axis: null, domain: [...scale.domain] },
    y: { domain: [0, 1] },
    marks: [
      gridX([...scale.ticks], { className: "grid" }),
      plainAxis({ dx: -36, text: (share: number) => `${share * 100} %` }, [0, 0.25, 0.5, 0.75, 1]),
      areaY(band, { x: "days", y1: "low", y2: "high", curve: "step-after", className: "band" }),
      line([{ days: 0, value: 1 }, ...steps], {
        x: "days",
        y: "value",
        curve: "step-after",
        className: "curve",
      }),
      ruleX(
        steps.filter(({ stillOpen }) => stillOpen > 0),
        { x: "days", y1: "value", y2: "value", insetTop: -5, insetBottom: -5, className: "censored" },
      ),
      dot(medians, { x: "days", y: "share", r: 4.5, className: "quartile-point" }),
      text(medians, {
        x: "days",
        y: "share",
        dx: 9,
        dy: -10,
        textAnchor: "start",
        text: ({ days }: { days: number }) => `half after ${inWords(days)}`,
        className: "quartile-label",
      }),
      axisX([...scale.ticks], { className: "axis", tickSize: 4, label: null, text: dayTick }),
    ],
  });
}

/** Too few incidents for a curve: each time something was done is a dot, each open measure a ring. */
function EachMeasure({ figure }: { figure: Figure<Row, Summary> }): VNode {
  const each = figure.rows.flatMap(({ days, done, stillOpen }) => [
    ...(done > 0 ? [{ days, state: "Done", count: done }] : []),
    ...(stillOpen > 0 ? [{ days, state: "Still open", count: stillOpen }] : []),
  ]);
  return (
    <>
      <BothWidths
        render={(width, name) => {
          const scale = dayScale(
            figure.rows.map(({ days }) => days),
            width,
          );
          return draw(`measure-survival-${name}`, figure.sentence, {
            width,
            height: 106,
            marginLeft: 84,
            marginRight: 18,
            marginTop: 4,
            x: { type: "sqrt", axis: null, domain: [...scale.domain] },
            y: { domain: ["Done", "Still open"] },
            marks: [
              gridX([...scale.ticks], { className: "grid" }),
              plainAxis({ dx: -74 }),
              ...["Done", "Still open"].map((state) =>
                dot(
                  each.filter((mark) => mark.state === state),
                  { x: "days", y: "state", r: 5, className: state === "Done" ? "mark-done" : "mark-open" },
                ),
              ),
              axisX([...scale.ticks], { className: "axis", tickSize: 4, label: null, text: dayTick }),
            ],
          });
        }}
      />
      <p class="chart-note">
        Days since the incident was resolved at which measures were done, or for which they are open. Measures
        with the same number of days share a mark.
      </p>
    </>
  );
}

function inWords(days: number): string {
  const { amount, unit } = quantityOfDays(days);
  return `${amount} ${unit}`;
}
