import { axisFy, axisX, axisY, dodgeY, dot, gridX, line, ruleY, text, tickX } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Row, Summary } from "../../src/statistics/duration.ts";
import type { Estimate, Figure } from "../../src/statistics/figure.ts";
import { durationText } from "../parts/duration-text.ts";
import { severityTone } from "../parts/severity-tone.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { type MinuteScale, minuteScale } from "./minute-scale.ts";

/** More incidents than this are drawn as ticks, not as dots. */
const MOST_DOTS = 250;

/** Durations on a logarithmic axis: each incident by severity, and from ten on their distribution. */
export function DurationChart({ figure, site }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const scale = minuteScale(figure.rows.map((row) => row.minutes));
  const { summary } = figure;
  return (
    <>
      <BothWidths render={(width, name) => dots(`duration-${name}`, figure, site, scale, width)} />
      {summary === null ? null : (
        <BothWidths
          render={(width, name) => distribution(`distribution-${name}`, figure, summary, scale, width)}
        />
      )}
      <p class="chart-note">
        {summary === null
          ? "Each mark is an incident. Fewer than ten: no summary is drawn."
          : "Above, each mark is an incident. Below, the share of incidents that lasted no longer; bars are 95 % intervals of the quartiles, open where so few reports set no bound."}
      </p>
    </>
  );
}

function axes(scale: MinuteScale, width: number): Parameters<typeof draw>[2] {
  return {
    width,
    marginLeft: 64,
    marginRight: 18,
    x: { type: "log", axis: null, domain: [...scale.domain] },
  };
}

function minuteAxis(scale: MinuteScale, width: number) {
  const ticks = width > 500 ? scale.ticks : scale.ticks.filter((_, index) => index % 2 === 0);
  return axisX([...ticks], {
    className: "axis",
    tickSize: 4,
    label: null,
    text: (minutes: number) =>
      minutes === scale.edge && scale.ticks[0] === scale.edge ? "0" : durationText(minutes),
  });
}

function dots(id: string, figure: Figure<Row>, site: Site, scale: MinuteScale, width: number): VNode {
  const { severities } = site.library.config;
  const rows = figure.rows.map((row) => {
    const isKnown = severities.some((severity) => severity.id === row.severity);
    return {
      x: scale.place(row.minutes),
      severity: isKnown ? row.severity : "not stated",
      tone: isKnown ? String(severityTone(severities, row.severity)) : "unknown",
    };
  });
  const facets = [...severities.map((severity) => severity.id), "not stated"].filter((id) =>
    rows.some((row) => row.severity === id),
  );
  const isDense = rows.length > MOST_DOTS;
  return draw(id, figure.sentence, {
    ...axes(scale, width),
    height: facets.length * (isDense ? 40 : 56) + (figure.summary === null ? 32 : 4),
    marginTop: 2,
    ...(figure.summary === null ? {} : { marginBottom: 2 }),
    fy: { domain: facets, padding: 0 },
    marks: [
      gridX([...scale.ticks], { className: "grid" }),
      axisFy({ className: "axis", anchor: "left", label: null, textAnchor: "start", dx: -52 }),
      ...[...new Set(rows.map((row) => row.tone))].map((tone) => {
        const members = rows.filter((row) => row.tone === tone);
        const channels = { x: "x", fy: "severity", className: `dot is-${tone}` };
        return isDense
          ? tickX(members, { ...channels, className: `dense is-${tone}` })
          : dot(members, dodgeY("middle", { ...channels, r: 5, padding: 1 }));
      }),
      ...(figure.summary === null ? [minuteAxis(scale, width)] : []),
    ],
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
    { share: 0.25, name: "a quarter", estimate: summary.q1 },
    { share: 0.5, name: "half", estimate: summary.median },
    { share: 0.75, name: "three quarters", estimate: summary.q3 },
  ].map((each) => ({ ...each, ...bounds(each.estimate, scale) }));
  const n = figure.rows.length;
  const steps = figure.rows.map((row, index) => ({ x: scale.place(row.minutes), share: (index + 1) / n }));
  return draw(
    id,
    "Share of incidents that lasted no longer than a time, with quartiles and their intervals.",
    {
      ...axes(scale, width),
      height: 210,
      marginTop: 12,
      y: { domain: [0, 1] },
      marks: [
        gridX([...scale.ticks], { className: "grid" }),
        axisY([0, 0.25, 0.5, 0.75, 1], {
          className: "axis",
          label: null,
          tickSize: 0,
          textAnchor: "start",
          dx: -46,
          text: (share: number) => `${share * 100} %`,
        }),
        line([{ x: scale.domain[0], share: 0 }, ...steps, { x: scale.domain[1], share: 1 }], {
          x: "x",
          y: "share",
          curve: "step-after",
          className: "ecdf",
        }),
        ruleY(quartiles, { y: "share", x1: "from", x2: "to", className: "quartile" }),
        dot(quartiles, { x: "value", y: "share", r: 4.5, className: "quartile-point" }),
        text(quartiles, {
          x: "value",
          y: "share",
          dx: -8,
          dy: -11,
          textAnchor: "end",
          text: (each: { estimate: Estimate }) => durationText(each.estimate.value),
          className: "quartile-label",
        }),
        minuteAxis(scale, width),
      ],
    },
  );
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
