/** Where the columns of the vertical drawing are, in pixels: the time is left of the band, the text at the right. */
export const narrowColumns = {
  top: 16,
  band: { x: 46, width: 16 },
  impact: { x: 65, width: 5 },
  falseLead: { x: 73, width: 7, lane: 9, lanes: 2 },
  events: 94,
  text: 120,
} as const;

/** Tenths of a pixel are enough. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
