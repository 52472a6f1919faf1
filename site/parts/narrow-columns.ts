/** Where the columns of the vertical drawing are, in pixels: the time is left of the band, the text at the right. */
export const narrowColumns = {
  top: 26,
  band: { x: 50, width: 16 },
  impact: { x: 69, width: 5 },
  falseLead: { x: 77, width: 7, lane: 9, lanes: 2 },
  events: 98,
  text: 124,
} as const;

/** Tenths of a pixel are enough. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
