import { axisX, axisY, barY, gridY, ruleX, ruleY, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { CountRow as Row } from "../../src/statistics/counts-over-time.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { SeverityKey } from "../parts/severity-key.tsx";
import { severityTone } from "../parts/severity-tone.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";

/** Incidents a quarter, stacked by severity, with the interval of each count. */
export function IncidentsOverTimeChart({ figure, site }: { figure: Figure<Row>; site: Site }): VNode {
  const stack = stackOf(figure.rows, site);
  return (
    <>
      <SeverityKey
        severities={site.library.config.severities}
        hasUnknown={stack.some((bar) => bar.tone === "unknown")}
      />
      <BothWidths
        render={(width, name) =>
          draw(`incidents-over-time-${name}`, figure.sentence, {
            width,
            height: width > 500 ? 280 : 230,
            marginLeft: 30,
            marginBottom: 34,
            x: { padding: 0.22, domain: figure.rows.map((row) => row.period) },
            y: { domain: [0, Math.max(4, ...figure.rows.map((row) => row.high ?? row.count))], nice: true },
            marks: [
              gridY({ className: "grid", ticks: 5 }),
              axisY({
                className: "axis",
                ticks: 5,
                tickSize: 0,
                label: null,
                tickFormat: (count: number) => (Number.isInteger(count) ? String(count) : ""),
              }),
              ...[...new Set(stack.map((bar) => bar.tone))].map((tone) =>
                barY(
                  stack.filter((bar) => bar.tone === tone),
                  { x: "period", y1: "from", y2: "to", className: `bar is-${tone}` },
                ),
              ),
              ruleX(figure.rows, { x: "period", y1: "low", y2: "high", className: "interval" }),
              ruleY([0], { className: "base" }),
              axisX({
                className: "axis",
                tickSize: 0,
                label: null,
                tickFormat: (period: string) =>
                  period.endsWith("1") || period === figure.rows[0]?.period ? "" : "",
              }),
              text(yearStarts(figure.rows), {
                x: "period",
                y: 0,
                dy: 12,
                text: "year",
                frameAnchor: "bottom",
                className: "years",
              }),
            ],
          })
        }
      />
      <p class="chart-note">
        Bars: incidents by UTC quarter. Thin lines: the rates that each count is compatible with (95 % Poisson
        interval). The last quarter runs until the date of this page.
      </p>
    </>
  );
}

interface Bar {
  readonly period: string;
  readonly tone: string;
  readonly from: number;
  readonly to: number;
}

/** The most severe at the bottom, where bars can be compared. */
function stackOf(rows: readonly Row[], site: Site): readonly Bar[] {
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

/** The first quarter shown of each year, to be labelled with it. */
function yearStarts(rows: readonly Row[]): readonly { readonly period: string; readonly year: string }[] {
  const seen = new Set<string>();
  return rows.flatMap(({ period }) => {
    const year = period.slice(0, 4);
    if (seen.has(year)) return [];
    seen.add(year);
    return [{ period, year }];
  });
}
