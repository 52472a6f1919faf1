/** Textbook formulas by plain sums and bisection, written for the test: slow, and not the library's own. */

export interface Interval {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);

/** Type 7: between the values next to the position (n − 1) p + 1. */
export function quantile(values: readonly number[], p: number): number {
  const x = sorted(values);
  const position = (x.length - 1) * p;
  const below = Math.floor(position);
  const [left = 0, right = left] = [x[below], x[below + 1]];
  return left + (position - below) * (right - left);
}

/** n over k, exactly. */
function choose(n: number, k: number): number {
  let ways = 1n;
  for (let index = 1; index <= k; index += 1) ways = (ways * BigInt(n - k + index)) / BigInt(index);
  return Number(ways);
}

/** The probability of `from` to `to` successes of n, term by term. */
export function binomialSum(from: number, to: number, n: number, p: number): number {
  let sum = 0;
  for (let k = Math.max(0, from); k <= Math.min(n, to); k += 1)
    sum += choose(n, k) * p ** k * (1 - p) ** (n - k);
  return sum;
}

/** A quantile with the two ordered values that miss it in at most 2.5 % of cases each. */
export function quantileInterval(values: readonly number[], p: number): Interval {
  const x = sorted(values);
  const n = x.length;
  let [low, high]: (number | null)[] = [null, null];
  for (let rank = 1; rank <= n; rank += 1) {
    // The value of a rank lies above the quantile if fewer than so many are below it.
    if (binomialSum(0, rank - 1, n, p) <= 0.025) low = x[rank - 1] ?? null;
    // And below it if at least so many are.
    if (high === null && binomialSum(rank, n, n, p) <= 0.025) high = x[rank - 1] ?? null;
  }
  return { value: quantile(values, p), low: low ?? null, high: high ?? null };
}

/** Where a function that rises from below zero crosses it. */
function bisect(rising: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function poissonAtMost(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let k = 0; k <= count; k += 1) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}

export function garwood(count: number): Interval {
  return {
    value: count,
    low: count === 0 ? 0 : bisect((mean) => 1 - poissonAtMost(count - 1, mean) - 0.025, 0, 200),
    high: bisect((mean) => 0.025 - poissonAtMost(count, mean), 0, 200),
  };
}

export function clopperPearson(k: number, n: number): Interval & { low: number; high: number } {
  return {
    value: k / n,
    low: k === 0 ? 0 : bisect((p) => binomialSum(k, n, n, p) - 0.025, 0, 1),
    high: k === n ? 1 : bisect((p) => 0.025 - binomialSum(0, k, n, p), 0, 1),
  };
}

/** Fisher's exact test of a of n against b of m: all tables that are no likelier, added up. */
export function fisher(a: number, n: number, b: number, m: number): number {
  const weight = (first: number) => choose(n, first) * choose(m, a + b - first);
  let sum = 0;
  for (let first = Math.max(0, a + b - m); first <= Math.min(n, a + b); first += 1)
    if (weight(first) <= weight(a) * (1 + 1e-9)) sum += weight(first);
  return sum / choose(n + m, a + b);
}

/** Both Wilson bounds: the shares p with |k/n − p| = z √(p (1 − p) / n), by bisection. */
function wilson(k: number, n: number): [number, number] {
  const distance = (p: number) => Math.abs(k / n - p) - z * Math.sqrt((p * (1 - p)) / n);
  return [bisect((p) => -distance(p), 0, k / n), bisect(distance, k / n, 1)];
}

/** Newcombe's interval (method 10) of b/m − a/n. */
export function newcombe(a: number, n: number, b: number, m: number): Interval {
  const [[l1, u1], [l2, u2]] = [wilson(a, n), wilson(b, m)];
  const [p1, p2] = [a / n, b / m];
  return {
    value: p2 - p1,
    low: p2 - p1 - Math.sqrt((p2 - l2) ** 2 + (u1 - p1) ** 2),
    high: p2 - p1 + Math.sqrt((u2 - p2) ** 2 + (p1 - l1) ** 2),
  };
}

/** Holm: the k-th smallest of m times m − k + 1, never below the one before it, never above 1. */
export function holm(probabilities: readonly number[]): number[] {
  return probabilities.map((own) =>
    Math.min(
      1,
      ...[
        Math.max(
          ...probabilities
            .filter((other) => other <= own)
            .map((other) => other * probabilities.filter((each) => each >= other).length),
        ),
      ],
    ),
  );
}

export const z = 1.959963984540054;
