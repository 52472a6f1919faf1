/**
 * Probabilities corrected for how many questions were asked, in the same order. Where those below
 * 5 % are called distinguishable, any is called so wrongly in at most 5 % of cases, however the
 * questions hang together.
 *
 * Source: Holm, "A simple sequentially rejective multiple test procedure" (1979), Scandinavian
 * Journal of Statistics 6, 65–70.
 */
export function holm(probabilities: readonly number[]): number[] {
  const corrected = probabilities.map(() => 1);
  const order = probabilities.map((_, index) => index).toSorted((a, b) => at(a) - at(b));
  let least = 0;
  order.forEach((index, rank) => {
    least = Math.max(least, Math.min(1, at(index) * (probabilities.length - rank)));
    corrected[index] = least;
  });
  return corrected;

  function at(index: number): number {
    return probabilities[index] ?? 1;
  }
}
