import { axisY, barY, gridY, ruleX, ruleY, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { CountRow } from "../../src/statistics/counts-over-time.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { stillFilling } from "../../src/statistics/still-filling.ts";
import { SeverityKey } from "../parts/severity-key.tsx";
import { severityTone } from "../parts/severity-tone.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { hatch, hatchFill } from "./hatch.ts";
import { yearStarts } from "./year-starts.ts";

const LEFT = 30;

/** Incidents a period, stacked by severity, with the interval of each count. */
export function CountsOverTimeChart(props: {
  id: string;
  figure: Figure<CountRow>;
  site: Site;
  period: string; // "quarter"
}): VNode {
  const { id, figure, site, period } = props;
  const stack = stackOf(figure.rows, site);
  const isFilling = stillFilling(site.library);
  const filling = figure.rows.filter((row) => isFilling(row.period));
  return (
    <>
      <SeverityKey
        severities={site.library.config.severities}
        hasUnknown={stack.some((bar) => bar.tone === "unknown")}
      />
      <BothWidths render={(width, name) => columns(`${id}-${name}`, { figure, stack, filling, width })} />
      <p class="chart-note">
        Bars: incidents by UTC {period}. Thin lines: the rates that each count is compatible with (95&nbsp;%
        Poisson interval).
        {filling.length === 0 ? null : ` Hatched: a ${period} whose reports are still to be expected.`}
      </p>
    </>
  );
}

function columns(
  id: string,
  {
    figure,
    stack,
    filling,
    width,
  }: { figure: Figure<CountRow>; stack: readonly Bar[]; filling: readonly CountRow[]; width: number },
): VNode {
  const { rows } = figure;
  const most = Math.max(4, ...rows.map((row) => row.high ?? row.count));
  const pattern = `${id}-hatch`;
  return draw(id, figure.sentence, {
    width,
    height: width > 500 ? 280 : 230,
    marginLeft: LEFT,
    marginBottom: 34,
    x: { axis: null, padding: 0.22, domain: rows.map((row) => row.period) },
    y: { domain: [0, most], nice: true },
    marks: [
      ...(filling.length === 0 ? [] : [hatch(pattern)]),
      gridY({ className: "grid", ticks: 5 }),
      axisY({
        className: "axis",
        ticks: 5,
        tickSize: 0,
        label: null,
        tickFormat: (count: number) => (Number.isInteger(count) ? String(count) : ""),
      }),
      barY(filling, { x: "period", y1: 0, y2: most, className: "filling" }),
      ...[...new Set(stack.map((bar) => bar.tone))].map((tone) =>
        barY(
          stack.filter((bar) => bar.tone === tone),
          { x: "period", y1: "from", y2: "to", className: `bar is-${tone}` },
        ),
      ),
      barY(filling, { x: "period", y1: 0, y2: most, fill: hatchFill(pattern), className: "hatched" }),
      ruleX(rows, { x: "period", y1: "low", y2: "high", className: "interval" }),
      ruleY([0], { className: "base" }),
      text(yearStarts(rows, (width - LEFT) / rows.length), {
        x: "period",
        y: 0,
        dy: 12,
        text: "year",
        frameAnchor: "bottom",
        className: "years",
      }),
    ],
  });
}

interface Bar {
  readonly period: string;
  readonly tone: string;
  readonly from: number;
  readonly to: number;
}

/** The most severe at the bottom, where bars can be compared. */
function stackOf(rows: readonly CountRow[], site: Site): readonly Bar[] {
  const { severities } = site.library.config;
  return rows.flatMap((row) => {
    let height = 0;
    return [...severities.map((severity) => severity.id), "unknown"].flatMap((id) => {
      const count = row.bySeverity[id] ?? 0;
      if (count === 0) return [];
      const from = height;
      height += count;
      const tone = id === "unknown" ? "unknown" : String(severityTone(severities, id));
      return [{ period: row.period, tone, from, to: height }];
    });
  });
}
