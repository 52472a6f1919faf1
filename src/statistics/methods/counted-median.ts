/**
 * The median of values that are given once, in ascending order, each with how often it counts;
 * `size` is the sum of those counts, from 1. Of an even number it is the mean of the two in the
 * middle, as type 7 has it.
 *
 * A simulation that draws thousands of samples from the same values counts instead of sorting them.
 */
export function countedMedian(ascending: Float64Array, counts: Uint32Array, size: number): number {
  const middle = Math.ceil(size / 2);
  let seen = 0;
  let index = 0;
  for (; index < counts.length; index += 1) {
    seen += counts[index] ?? 0;
    if (seen >= middle) break;
  }
  const low = ascending[index] ?? Number.NaN;
  if (size % 2 === 1 || seen > middle) return low;
  do index += 1;
  while (index < counts.length && counts[index] === 0);
  return (low + (ascending[index] ?? Number.NaN)) / 2;
}
