import { axisFy, dodgeY, dot, gridX, type Markish, rectY, ruleY, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Estimate } from "../../src/statistics/figure.ts";
import type { Quartiles } from "../../src/statistics/quartiles.ts";
import { draw } from "./draw.ts";
import { minuteAxis, minuteOptions } from "./minute-axis.ts";
import { minuteBins } from "./minute-bins.ts";
import type { MinuteScale } from "./minute-scale.ts";
import { minutesText } from "./minutes-text.ts";
import { rowOfDots } from "./row-of-dots.ts";

/** One row of durations: each incident, and from ten on the quartiles below them. */
export interface Strip extends Quartiles {
  readonly name: string;
  readonly minutes: readonly number[];
  /** Class of the marks: a severity's tone, "unknown" or "plain". */
  readonly tone: string;
}

/** What strips share. */
export interface StripLayout {
  readonly scale: MinuteScale;
  readonly width: number;
  /** Room for the names, in pixels. */
  readonly left: number;
  /** Whether the axis stands below; it may be shared with a drawing underneath. */
  readonly hasAxis: boolean;
}

/** Room for the numbers on the right, in pixels. */
const RIGHT = 76;

/** Height of the three lines of quartiles, in pixels. */
const QUARTILES = 28;

/** Rows of durations on one logarithmic axis, so that they can be compared by eye. */
export function minuteStrips(
  id: string,
  label: string,
  strips: readonly Strip[],
  layout: StripLayout,
): VNode {
  const { scale, width, left, hasAxis } = layout;
  const floor = strips.some(({ median }) => median !== null) ? QUARTILES : 0;
  const row = rowOfDots(
    strips.map(({ minutes }) => minutes),
    scale,
    width - left - RIGHT,
  );
  const height = row.height + floor;
  return draw(id, label, {
    width,
    marginLeft: left,
    marginRight: RIGHT,
    marginTop: 2,
    marginBottom: hasAxis ? 26 : 2,
    height: strips.length * height + (hasAxis ? 28 : 4),
    x: minuteOptions(scale),
    // In pixels from the bottom of a row.
    y: { axis: null, domain: [0, height] },
    fy: { domain: strips.map(({ name }) => name), padding: 0 },
    marks: [
      gridX([...scale.ticks], { className: "grid" }),
      axisFy({ className: "axis", anchor: "left", label: null, textAnchor: "start", dx: 12 - left }),
      ...strips.map((strip) =>
        row.r === null ? histogram(strip, scale, floor, row.height) : dots(strip, scale, floor, row.r),
      ),
      ...quartileMarks(strips, scale),
      ...countMarks(strips),
      ...(hasAxis ? [minuteAxis(scale, width)] : []),
    ],
  });
}

function dots({ name, minutes, tone }: Strip, scale: MinuteScale, floor: number, r: number): Markish {
  const places = minutes.map((each) => ({ x: scale.place(each), name }));
  const channels = { x: "x", fy: "name", r, padding: 0.8, dy: -floor / 2, className: `dot is-${tone}` };
  return dot(places, dodgeY("middle", channels));
}

function histogram(
  { name, minutes, tone }: Strip,
  scale: MinuteScale,
  floor: number,
  height: number,
): Markish {
  const bins = minuteBins(minutes, scale).map((bin) => ({
    ...bin,
    name,
    top: floor + 2 + (height - 6) * bin.height,
  }));
  const channels = { x1: "from", x2: "to", y1: floor + 2, y2: "top", fy: "name" };
  return rectY(bins, { ...channels, className: `dense is-${tone}` });
}

/** Three lines below the incidents, as high as in a distribution: a quarter, half, three quarters. */
function quartileMarks(strips: readonly Strip[], scale: MinuteScale): Markish[] {
  const lines = strips.flatMap(({ name, q1, median, q3 }) => [
    ...quartileLine(name, 5, q1, scale),
    ...quartileLine(name, 12, median, scale),
    ...quartileLine(name, 19, q3, scale),
  ]);
  return [
    ruleY(lines, { x1: "from", x2: "to", y: "y", fy: "name", className: "quartile" }),
    dot(lines, { x: "value", y: "y", fy: "name", r: 3.4, className: "quartile-point" }),
  ];
}

function quartileLine(name: string, y: number, estimate: Estimate | null, scale: MinuteScale) {
  if (estimate === null) return [];
  const { value, low, high } = estimate;
  // A bound that so few incidents cannot give is open: the line runs out of the drawing.
  const from = low === null ? scale.domain[0] : scale.place(low);
  const to = high === null ? scale.domain[1] : scale.place(high);
  return [{ name, y, value: scale.place(value), from, to }];
}

function countMarks(strips: readonly Strip[]): Markish[] {
  const place = { fy: "name", frameAnchor: "right", textAnchor: "start", dx: 12 } as const;
  const known = strips.filter(({ median }) => median !== null);
  return [
    text(known, {
      ...place,
      dy: -7,
      text: (strip: Strip) => (strip.median === null ? "" : minutesText(strip.median.value)),
      className: "value",
    }),
    text(known, {
      ...place,
      dy: 8,
      text: (strip: Strip) => `n = ${strip.minutes.length}`,
      className: "side",
    }),
    text(
      strips.filter(({ median }) => median === null),
      { ...place, text: (strip: Strip) => `n = ${strip.minutes.length}`, className: "side" },
    ),
  ];
}
