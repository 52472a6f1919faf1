/** How a chart's axis is divided and written, in Mermaid's and d3's terms. */
export interface Axis {
  readonly tickInterval: string;
  readonly axisFormat: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The finest division with no more than nine ticks: [up to this length, ticks, labels]. */
const divisions: readonly (readonly [number, string, string])[] = [
  [8 * MINUTE, "1minute", "%H:%M"],
  [45 * MINUTE, "5minute", "%H:%M"],
  [80 * MINUTE, "10minute", "%H:%M"],
  [2 * HOUR, "15minute", "%H:%M"],
  [4 * HOUR, "30minute", "%H:%M"],
  [9 * HOUR, "1hour", "%H:%M"],
  [24 * HOUR, "3hour", "%H:%M"],
  [2 * DAY, "6hour", "%m-%d %H:%M"],
  [4 * DAY, "12hour", "%m-%d %H:%M"],
  [9 * DAY, "1day", "%m-%d"],
  [60 * DAY, "1week", "%m-%d"],
  [270 * DAY, "1month", "%Y-%m"],
];

/** The axis for a chart of so many milliseconds. */
export function axisFor(length: number): Axis {
  const [, tickInterval, axisFormat] = divisions.find(([most]) => length <= most) ?? [0, "12month", "%Y"];
  return { tickInterval, axisFormat };
}
