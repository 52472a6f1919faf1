import { quantile } from "./mathematics.ts";

/** Numbers below n, the same in every run: a generator of Lehmer's, unlike the library's own. */
function dice(): (n: number) => number {
  let state = 20261031;
  return (n) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * n);
  };
}

const median = (values: readonly number[]) => quantile(values, 0.5);

/** The ratio of the medians in 2 000 pairs of samples drawn anew. */
export function resampledRatios(old: readonly number[], recent: readonly number[]): number[] {
  const roll = dice();
  const draw = (some: readonly number[]) => some.map(() => some[roll(some.length)] ?? 0);
  return Array.from({ length: 2000 }, () => median(draw(recent)) / median(draw(old)));
}

/** How often labels dealt at random make the medians differ by as large a factor. */
export function relabelledChance(old: readonly number[], recent: readonly number[]): number {
  const roll = dice();
  const distance = (before: readonly number[], after: readonly number[]) =>
    Math.abs(Math.log(median(after) / median(before)));
  const observed = distance(old, recent);
  const asLarge = Array.from({ length: 2000 }).filter(() => {
    const dealt = [...old, ...recent]
      .map((value) => ({ value, at: roll(1_000_000_000) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ value }) => value);
    return distance(dealt.slice(0, old.length), dealt.slice(old.length)) >= observed - 1e-9;
  });
  return asLarge.length / 2000;
}

/** The logarithms of the ratios of the medians of 4 000 pairs of halves, drawn from the same values. */
export function halvesByChance(minutes: readonly number[]): number[] {
  const roll = dice();
  const half = (size: number) =>
    median(Array.from({ length: size }, () => minutes[roll(minutes.length)] ?? 1));
  return Array.from({ length: 4000 }, () => {
    const earlier = half(Math.ceil(minutes.length / 2));
    return Math.log(half(Math.floor(minutes.length / 2)) / earlier);
  });
}
