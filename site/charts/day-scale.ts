const TICKS = [0, 1, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1461, 2922, 5844];

/** An axis of days by their square root: the first weeks have room, and zero has its place. */
export interface DayScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** The axis for days in ascending order. A narrow one has fewer ticks, so that none touches its neighbour. */
export function dayScale(days: readonly number[], width: number): DayScale {
  const most = Math.max(7, ...days.slice(-1));
  const apart = width > 500 ? 0.055 : 0.11;
  const place = (tick: number) => Math.sqrt(tick / most);
  const ticks: number[] = [];
  for (const tick of TICKS.filter((each) => each <= most)) {
    const last = ticks.at(-1);
    if (last === undefined || place(tick) - place(last) >= apart) ticks.push(tick);
  }
  return { domain: [0, most * 1.04], ticks };
}

/** A tick of that axis: "3 d", "1 y" from a year on. */
export function dayTick(days: number): string {
  return days < 365 ? `${days}\u00a0d` : `${Math.round(days / 365)}\u00a0y`;
}
