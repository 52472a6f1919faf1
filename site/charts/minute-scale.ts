const TICKS = [1, 5, 15, 60, 240, 1440, 4 * 1440, 14 * 1440, 60 * 1440, 365 * 1440];

/** A logarithmic axis of minutes from which zero is not missing: it stands at the left edge. */
export interface MinuteScale {
  /** Where zeros are drawn. */
  readonly edge: number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly place: (minutes: number) => number;
}

/** The axis for these minutes. */
export function minuteScale(minutes: readonly number[]): MinuteScale {
  const positive = minutes.filter((each) => each > 0);
  const least = Math.min(...positive, 60);
  const most = Math.max(...positive, 60);
  const from = [...TICKS].reverse().find((tick) => tick <= least) ?? least;
  const hasZero = positive.length < minutes.length;
  const edge = hasZero ? from / 2 : from / 1.15;
  return {
    edge,
    domain: [edge / 1.08, most * 1.25],
    ticks: [...(hasZero ? [edge] : []), ...TICKS.filter((tick) => tick >= from && tick <= most * 1.25)],
    place: (each) => Math.max(each, edge),
  };
}
