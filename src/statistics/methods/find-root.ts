/** An increasing function to find the zero of, and where to look for it. */
interface RootProblem {
  /** The function's value and slope at x. */
  readonly at: (x: number) => { readonly value: number; readonly slope: number };
  /** The function is not positive here. */
  readonly low: number;
  /** The function is not negative here. */
  readonly high: number;
  readonly start: number;
}

/** Relative size of a step below which the last digits are noise. */
const precision = 1e-15;

/** Halving alone needs about 60 steps for numbers of one magnitude; this is for the extreme ones. */
const mostSteps = 400;

/**
 * The zero of an increasing function by Newton's method, which halves the bracket instead wherever
 * Newton's step would leave it: as fast as Newton near the zero and as certain as bisection.
 *
 * Source: Press et al., Numerical Recipes, 3rd ed. (2007), section 9.4 (`rtsafe`).
 */
export function findRoot({ at, low, high, start }: RootProblem): number {
  let below = low;
  let above = high;
  let x = start > low && start < high ? start : (low + high) / 2;
  for (let step = 0; step < mostSteps; step += 1) {
    const { value, slope } = at(x);
    if (value === 0) return x;
    if (value < 0) below = x;
    else above = x;
    const newton = x - value / slope;
    // A slope of zero or an overflow gives no number between the bounds, and so a halving.
    const next = newton > below && newton < above ? newton : (below + above) / 2;
    if (Math.abs(next - x) <= precision * Math.abs(next)) return next;
    x = next;
  }
  return x;
}
