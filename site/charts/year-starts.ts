/** Pixels that the label of a year needs. */
const ROOM = 38;

/**
 * The first period shown of each year, to be labelled with it, and as many years left out as there is
 * no room for; `step` is the width of a period in pixels.
 */
export function yearStarts(
  rows: readonly { readonly period: string }[],
  step: number,
): readonly { readonly period: string; readonly year: string }[] {
  let next = Number.NEGATIVE_INFINITY;
  return rows.flatMap(({ period }, index) => {
    const year = period.slice(0, 4);
    if (year === rows[index - 1]?.period.slice(0, 4) || index * step < next) return [];
    next = index * step + ROOM;
    return [{ period, year }];
  });
}
