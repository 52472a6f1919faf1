/** The first days of at most `most` years between two days, evenly apart; the first day where there is none. */
export function spreadYears([from, to]: readonly [Date, Date], most: number): readonly Date[] {
  const first = from.getUTCFullYear() + 1;
  const count = to.getUTCFullYear() - first + 1;
  if (count <= 0) return [from];
  const every = Math.ceil(count / most);
  return Array.from(
    { length: Math.ceil(count / every) },
    (_, index) => new Date(Date.UTC(first + index * every, 0, 1)),
  );
}
