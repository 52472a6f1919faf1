import type { MinuteScale } from "./minute-scale.ts";

/** Radii that are tried, in pixels; smaller dots are not seen as incidents. */
const RADII = [4.6, 3.8, 3.1, 2.5];
const PADDING = 0.8;

/** How a row of durations is drawn, in pixels. */
export interface RowOfDots {
  /** Null where there are too many for dots, and a histogram has to do. */
  readonly r: number | null;
  readonly height: number;
}

/** More incidents than this in all rows make the page heavy and say no more than histograms. */
const MOST_DOTS = 500;
const LEAST_HEIGHT = 44;
const MOST_HEIGHT = 96;

/**
 * The largest dots with which rows of durations can be drawn without one over another, and the height
 * that a row needs for them.
 */
export function rowOfDots(
  rows: readonly (readonly number[])[],
  scale: MinuteScale,
  width: number,
): RowOfDots {
  const [first, last] = scale.domain;
  const pixels = rows.map((minutes) =>
    minutes
      .map((each) => (width * Math.log(scale.place(each) / first)) / Math.log(last / first))
      .toSorted((a, b) => a - b),
  );
  const heights = RADII.map((r) => {
    const most = Math.max(...pixels.map((row) => mostWithin(row, 2 * r)));
    return { r, height: Math.max(LEAST_HEIGHT, Math.ceil(most * (2 * r + PADDING))) };
  });
  const fitting = heights.find(({ height }) => height === LEAST_HEIGHT) ?? heights.at(-1);
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  return fitting === undefined || fitting.height > MOST_HEIGHT || total > MOST_DOTS
    ? { r: null, height: LEAST_HEIGHT }
    : fitting;
}

/** The most dots whose centres lie within a distance: so many have to stand above each other. */
function mostWithin(pixels: readonly number[], distance: number): number {
  let [start, most] = [0, 0];
  pixels.forEach((pixel, index) => {
    while (pixel - (pixels[start] ?? pixel) > distance) start += 1;
    most = Math.max(most, index - start + 1);
  });
  return most;
}
