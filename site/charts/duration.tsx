import { dot, gridX, line, ruleY, text } from "@observablehq/plot";
import { group } from "d3-array";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Row, Summary } from "../../src/statistics/duration.ts";
import type { Estimate, Figure } from "../../src/statistics/figure.ts";
import { quartilesOf } from "../../src/statistics/quartiles.ts";
import { severityTone } from "../parts/severity-tone.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { minuteAxis, minuteOptions } from "./minute-axis.ts";
import { type MinuteScale, minuteScale } from "./minute-scale.ts";
import { minuteStrips, type Strip } from "./minute-strips.ts";
import { minutesText } from "./minutes-text.ts";
import { plainAxis } from "./plain-axis.ts";

const LEFT = 76;
/** More steps than this are not told apart; each k-th of them is drawn. */
const MOST_STEPS = 400;

/** Durations on a logarithmic axis: each incident by severity, and from ten on their distribution. */
export function DurationChart({ figure, site }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const scale = minuteScale(figure.rows.map((row) => row.minutes));
  const strips = stripsOf(figure.rows, site);
  const { summary } = figure;
  return (
    <>
      <BothWidths
        render={(width, name) =>
          minuteStrips(`duration-${name}`, figure.sentence, strips, {
            scale,
            width,
            left: LEFT,
            hasAxis: summary === null,
          })
        }
      />
      {summary === null ? null : (
        <BothWidths
          render={(width, name) => distribution(`distribution-${name}`, figure, summary, scale, width)}
        />
      )}
      <p class="chart-note">
        {summary === null
          ? "Each mark is an incident. Fewer than ten: no summary is drawn."
          : "Above, incidents by severity (a histogram where they are too many for marks), with the median and the quartiles where there are ten. Below, the share of all incidents that lasted no longer; bars are 95\u00a0% intervals of the quartiles, open where so few reports set no bound."}
      </p>
    </>
  );
}

/** By the library's severities, any other last. */
function stripsOf(rows: readonly Row[], site: Site): readonly Strip[] {
  const { severities } = site.library.config;
  const ids = severities.map(({ id }) => id);
  const bySeverity = group(rows, ({ severity }) =>
    severity !== null && ids.includes(severity) ? severity : null,
  );
  return [...ids, null].flatMap((id) => {
    const minutes = (bySeverity.get(id) ?? []).map((row) => row.minutes);
    if (minutes.length === 0) return [];
    const tone = id === null ? "unknown" : String(severityTone(severities, id));
    return [{ name: id ?? "not stated", minutes, tone, ...quartilesOf(minutes) }];
  });
}

function distribution(
  id: string,
  figure: Figure<Row>,
  summary: Summary,
  scale: MinuteScale,
  width: number,
): VNode {
  const quartiles = [
    { share: 0.25, estimate: summary.q1 },
    { share: 0.5, estimate: summary.median },
    { share: 0.75, estimate: summary.q3 },
  ].map((each) => ({ ...each, ...bounds(each.estimate, scale) }));
  return draw(
    id,
    "Share of incidents that lasted no longer than a time, with quartiles and their intervals.",
    {
      width,
      marginLeft: LEFT,
      marginRight: 76,
      x: minuteOptions(scale),
      height: 210,
      marginTop: 12,
      y: { domain: [0, 1] },
      marks: [
        gridX([...scale.ticks], { className: "grid" }),
        plainAxis({ dx: 18 - LEFT, text: (share: number) => `${share * 100} %` }, [0, 0.25, 0.5, 0.75, 1]),
        line(
          [
            { x: scale.domain[0], share: 0 },
            ...stepsOf(figure.rows, scale),
            { x: scale.domain[1], share: 1 },
          ],
          {
            x: "x",
            y: "share",
            curve: "step-after",
            className: "ecdf",
          },
        ),
        ruleY(quartiles, { y: "share", x1: "from", x2: "to", className: "quartile" }),
        dot(quartiles, { x: "value", y: "share", r: 4.5, className: "quartile-point" }),
        text(quartiles, {
          x: "value",
          y: "share",
          dx: -8,
          dy: -11,
          textAnchor: "end",
          text: (each: { estimate: Estimate }) => minutesText(each.estimate.value),
          className: "quartile-label",
        }),
        minuteAxis(scale, width),
      ],
    },
  );
}

function stepsOf(rows: readonly Row[], scale: MinuteScale): readonly { x: number; share: number }[] {
  const every = Math.ceil(rows.length / MOST_STEPS);
  return rows
    .map((row, index) => ({ x: scale.place(row.minutes), share: (index + 1) / rows.length }))
    .filter((_, index) => (index + 1) % every === 0);
}

function bounds(
  { value, low, high }: Estimate,
  scale: MinuteScale,
): { value: number; from: number; to: number } {
  return {
    value: scale.place(value),
    from: low === null ? scale.domain[0] : scale.place(low),
    to: high === null ? scale.domain[1] : scale.place(high),
  };
}
