import { barX, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { type Parts, parts, type Row, type Summary } from "../../src/statistics/hours.ts";
import { quantityOfShare } from "../../src/statistics/wording/quantity-of-share.ts";
import { dayText } from "../parts/day-text.ts";
import { durationText } from "../parts/duration-text.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { hatch, hatchFill } from "./hatch.ts";
import { PartKey } from "./part-key.tsx";
import { plainAxis } from "./plain-axis.ts";

/** What the parts are called in drawings. */
const names: Readonly<Record<keyof Parts, string>> = {
  unnoticed: "Unnoticed",
  diagnosing: "Diagnosing",
  falseLeads: "On false leads",
  repairing: "Repairing",
};

/** Where the time went: by part with the three longest incidents marked; below ten, by incident. */
export function HoursChart({ figure, site }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const { summary } = figure;
  return summary === null ? (
    <HoursByIncident figure={figure} site={site} />
  ) : (
    <HoursByPart figure={figure} summary={summary} />
  );
}

function HoursByPart({ figure, summary }: { figure: Figure<Row, Summary>; summary: Summary }): VNode {
  const bars = parts.map((part) => ({
    name: names[part],
    part,
    longest: figure.rows.slice(0, 3).reduce((sum, row) => sum + row[part], 0),
    all: summary.minutes[part],
    share: summary.shares === null ? "" : `${quantityOfShare(summary.shares[part]).amount}\u00a0%`,
  }));
  const most = Math.max(1, ...bars.map((bar) => bar.all));
  return (
    <>
      <BothWidths
        render={(width, name) =>
          draw(`hours-${name}`, figure.sentence, {
            width,
            height: parts.length * 40 + 8,
            marginLeft: 112,
            marginRight: 96,
            marginTop: 4,
            marginBottom: 4,
            x: { axis: null, domain: [0, most] },
            y: { domain: bars.map((bar) => bar.name), padding: 0.32 },
            marks: [
              hatch(`hours-${name}-hatch`),
              plainAxis({ dx: -104 }),
              ...bars.flatMap((bar) => [
                barX([bar], { x: "all", y: "name", className: `bar is-${bar.part}` }),
                barX([bar], {
                  x: "longest",
                  y: "name",
                  fill: hatchFill(`hours-${name}-hatch`),
                  className: "hatched",
                }),
              ]),
              text(bars, {
                y: "name",
                frameAnchor: "right",
                dx: 12,
                dy: -8,
                textAnchor: "start",
                text: "share",
                className: "value",
              }),
              text(bars, {
                y: "name",
                frameAnchor: "right",
                dx: 12,
                dy: 8,
                textAnchor: "start",
                text: (bar: { all: number }) => hoursText(bar.all),
                className: "side",
              }),
            ],
          })
        }
      />
      <p class="chart-note">
        Hatched: what the three longest incidents make up. Impact ends with mitigation; repairing is what came
        after it.
      </p>
    </>
  );
}

/** A sum of minutes in hours, below ten of them with its minutes. */
function hoursText(minutes: number): string {
  return minutes < 600 ? durationText(Math.round(minutes)) : `${Math.round(minutes / 60)}\u00a0h`;
}

function HoursByIncident({ figure, site }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const stack = figure.rows.flatMap((row) => {
    let until = 0;
    return parts.map((part) => {
      const from = until;
      until += row[part];
      return { id: row.id, part, from, until };
    });
  });
  const most = Math.max(1, ...figure.rows.map((row) => row.total));
  const day = (id: string) => dayText((site.find(id)?.moments.started?.at ?? id).slice(0, 10));
  return (
    <>
      <PartKey parts={parts.map((part) => ({ id: part, name: names[part] }))} />
      <BothWidths
        render={(width, name) =>
          draw(`hours-${name}`, figure.sentence, {
            width,
            height: figure.rows.length * 30 + 8,
            marginLeft: 96,
            marginRight: 96,
            marginTop: 4,
            marginBottom: 4,
            x: { axis: null, domain: [0, most] },
            y: { domain: figure.rows.map((row) => row.id), padding: 0.32 },
            marks: [
              plainAxis({ dx: -88, tickFormat: day }),
              ...parts.map((part) =>
                barX(
                  stack.filter((each) => each.part === part && each.until > each.from),
                  { x1: "from", x2: "until", y: "id", className: `bar is-${part}` },
                ),
              ),
              text(figure.rows, {
                x: "total",
                y: "id",
                dx: 8,
                textAnchor: "start",
                text: (row: Row) => durationText(Math.round(row.total)),
                className: "side",
              }),
            ],
          })
        }
      />
      <p class="chart-note">
        Each bar is an incident from start to resolution, its parts in the order of the key. Impact ends with
        mitigation; repairing is what came after it.
      </p>
    </>
  );
}
