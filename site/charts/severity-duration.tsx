import { axisX, dot, gridY, text } from "@observablehq/plot";
import { extent } from "d3-array";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { Row, Summary } from "../../src/statistics/severity-duration.ts";
import { durationText } from "../parts/duration-text.ts";
import { severityTone } from "../parts/severity-tone.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { type MinuteScale, minuteScale } from "./minute-scale.ts";
import { spreadYears } from "./spread-years.ts";

/** Places along each axis of a panel; incidents in one place become one larger mark. */
const PLACES = 60;
/** Fewer of them, where there are more incidents than this. */
const FEW_PLACES = 28;
const MANY = 300;
const DAY = 86_400_000;

interface Mark {
  readonly day: Date;
  readonly minutes: number;
  readonly severity: string;
  readonly tone: string;
  readonly count: number;
}

/** When incidents began and how long they lasted, a panel for each severity, and no line. */
export function SeverityDurationChart({ figure, site }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const scale = minuteScale(figure.rows.map((row) => row.minutes));
  const days = daysOf(figure.rows);
  const marks = marksOf(figure.rows, { scale, days, site });
  const panels = [...new Set(marks.map((mark) => mark.severity))];
  return (
    <>
      <BothWidths
        render={(width, name) =>
          panelsOf(`severity-duration-${name}`, { figure, marks, panels, scale, days, width })
        }
      />
      <p class="chart-note">
        Each mark is an incident, by the day it began and its duration, on the same axes in every panel
        {marks.some((mark) => mark.count > 1) ? "; larger marks are several in one place" : ""}. No line is
        fitted.
      </p>
    </>
  );
}

interface Drawing {
  readonly figure: Figure<Row>;
  readonly marks: readonly Mark[];
  readonly panels: readonly string[];
  readonly scale: MinuteScale;
  readonly days: readonly [Date, Date];
  readonly width: number;
}

function panelsOf(id: string, { figure, marks, panels, scale, days, width }: Drawing): VNode {
  const isWide = width > 500;
  const facet = isWide ? ({ fx: "severity" } as const) : ({ fy: "severity" } as const);
  const titles = panels.map((severity) => ({
    severity,
    title: `${severity} (n = ${marks.filter((mark) => mark.severity === severity).reduce((n, mark) => n + mark.count, 0)})`,
  }));
  const ticks = spreadYears(days, isWide ? 2 : 5);
  return draw(id, figure.sentence, {
    width,
    height: isWide ? 280 : panels.length * 132 + 30,
    marginLeft: 64,
    marginRight: 10,
    marginTop: 26,
    marginBottom: 26,
    x: { type: "utc", domain: [...days], axis: null },
    y: { type: "log", domain: [...scale.domain], axis: null },
    fx: { domain: [...panels], padding: 0.08, axis: null },
    fy: { domain: [...panels], padding: 0.22, axis: null },
    marks: [
      gridY([...scale.ticks], { className: "grid" }),
      text(
        scale.ticks.filter((_, index) => isWide || index % 2 === 0),
        {
          x: () => days[0],
          y: (minutes: number) => minutes,
          ...(isWide ? { fx: () => panels[0] } : {}),
          dx: -8,
          textAnchor: "end",
          text: (minutes: number) =>
            minutes === scale.edge && scale.ticks[0] === scale.edge ? "0" : durationText(minutes),
          className: "side",
        },
      ),
      ...[...new Set(marks.map((mark) => mark.tone))].map((tone) =>
        dot(
          marks.filter((mark) => mark.tone === tone),
          {
            x: "day",
            y: "minutes",
            ...facet,
            r: (mark: Mark) => 2.8 * Math.sqrt(mark.count),
            className: `dot is-${tone}`,
          },
        ),
      ),
      text(titles, {
        ...facet,
        frameAnchor: "top-left",
        dy: -18,
        text: "title",
        className: "value",
      }),
      axisX(ticks, {
        className: "axis",
        label: null,
        tickSize: 3,
        tickFormat: (day: Date) => String(day.getUTCFullYear()),
      }),
    ],
    r: { type: "identity" },
  });
}

/** From the first day to the last, with some room. */
function daysOf(rows: readonly Row[]): readonly [Date, Date] {
  const [first, last] = extent(rows, (row) => Date.parse(row.began));
  const [from, to] = [first ?? 0, last ?? 0];
  const room = Math.max(20 * DAY, (to - from) * 0.05);
  return [new Date(from - room), new Date(to + room)];
}

function marksOf(
  rows: readonly Row[],
  { scale, days, site }: { scale: MinuteScale; days: readonly [Date, Date]; site: Site },
): readonly Mark[] {
  const { severities } = site.library.config;
  const places = rows.length > MANY ? FEW_PLACES : PLACES;
  const marks = new Map<string, Mark>();
  const [first, last] = scale.domain;
  for (const row of rows) {
    const day = new Date(row.began);
    const minutes = scale.place(row.minutes);
    const column = Math.round(
      (places * (day.getTime() - days[0].getTime())) / (days[1].getTime() - days[0].getTime()),
    );
    const line = Math.round((places * Math.log(minutes / first)) / Math.log(last / first));
    const severity = row.severity ?? "not stated";
    const tone = row.severity === null ? "unknown" : String(severityTone(severities, row.severity));
    const key = `${severity} ${column} ${line}`;
    const known = marks.get(key);
    marks.set(key, known ? { ...known, count: known.count + 1 } : { day, minutes, severity, tone, count: 1 });
  }
  return [...marks.values()];
}
