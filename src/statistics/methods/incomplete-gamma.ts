import { gammaln } from "simple-statistics";

/** Relative size of a term below which it no longer changes the sum. */
const precision = 1e-16;

/** Stands for zero in the continued fraction, which must not divide by it. */
const tiny = 1e-300;

/**
 * The regularised lower incomplete gamma function P(a, x), for a > 0: the probability that a gamma
 * variable of shape a and scale 1 is at most x. For a whole number a it is also the probability that
 * a Poisson variable of mean x is at least a.
 *
 * The series converges quickly below the distribution's middle, the continued fraction above it.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.11.4 (series) and 8.9.2 (continued
 * fraction), the latter by Lentz's method as in Press et al., Numerical Recipes, 3rd ed. (2007),
 * section 6.2.
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  const scale = Math.exp(a * Math.log(x) - x - gammaln(a));
  return x < a + 1 ? scale * series(a, x) : 1 - scale * continuedFraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * precision; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  // About as many steps as the square root of a; the limit only guards against not-a-number.
  for (let i = 1; i < 100_000; i += 1) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / awayFromZero(numerator * d + b);
    c = awayFromZero(b + numerator / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
