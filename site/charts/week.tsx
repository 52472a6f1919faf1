import { dot, rect, ruleX, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { type Row, type Summary, workingHours, zoneOfWeek } from "../../src/statistics/week.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";

const HEIGHT = 30;
const LEFT = 48;
const RIGHT = 40;
const TICKS = [0, 6, 12, 18, 24];

/** The week as a sheet of hours, each with a disc as large as its number of incidents. */
export function WeekChart({ figure, site }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const discs = figure.rows.flatMap((row, day) =>
    Object.values(row.byHour).map((count, hour) => ({ day: day + 0.5, hour: hour + 0.5, count })),
  );
  const seen = discs.filter(({ count }) => count > 0);
  const most = Math.max(1, ...seen.map(({ count }) => count));
  return (
    <>
      <BothWidths
        render={(width, name) => {
          const radius = Math.min(HEIGHT / 2 - 1, (width - LEFT - RIGHT) / 48 + 1.5);
          return draw(`week-${name}`, figure.sentence, {
            width,
            height: 7 * HEIGHT + 48,
            marginLeft: LEFT,
            marginRight: RIGHT,
            marginTop: 22,
            marginBottom: 26,
            x: { domain: [0, 24], axis: null },
            y: { domain: [7, 0], axis: null },
            r: { type: "identity" },
            marks: [
              rect([workingHours], {
                x1: "from",
                x2: "until",
                y1: 0,
                y2: "days",
                className: "in-hours",
              }),
              ruleX(TICKS, { className: "grid" }),
              text([workingHours], { x: 13, y: 0, dy: -10, text: () => "9 to 17", className: "side" }),
              text(figure.rows, {
                x: 0,
                y: (_row: Row, day: number) => day + 0.5,
                dx: 8 - LEFT,
                textAnchor: "start",
                text: (row: Row) => row.weekday.slice(0, 3),
                className: "side",
              }),
              dot(seen, {
                x: "hour",
                y: "day",
                r: ({ count }: { count: number }) =>
                  Math.max(2.2, radius * Math.sqrt(count / Math.max(4, most))),
                className: "dot is-plain",
              }),
              text(figure.rows, {
                x: 24,
                y: (_row: Row, day: number) => day + 0.5,
                dx: RIGHT - 6,
                textAnchor: "end",
                text: (row: Row) => String(row.count),
                className: "value",
              }),
              text(TICKS, { x: (hour: number) => hour, y: 7, dy: 12, text: String, className: "side" }),
            ],
          });
        }}
      />
      <p class="chart-note">
        Hours on the clock in {zoneOfWeek(site.library)}. Shaded: in hours. The area of a disc is its number
        of incidents; the largest is {most}. Numbers on the right count the day.
      </p>
    </>
  );
}
