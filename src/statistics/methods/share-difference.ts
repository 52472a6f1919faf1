import type { Estimate } from "../figure.ts";
import { normalBound as z } from "./normal-bound.ts";
import type { Share } from "./share.ts";

/**
 * The difference of two shares, after less before, from −1 to 1, with its 95 % interval: the score
 * interval of each share, squared and added. It never leaves −1 to 1, and has a width even where a
 * share is 0 or 1.
 *
 * Source: Newcombe, "Interval estimation for the difference between independent proportions" (1998),
 * Statistics in Medicine 17, 873–890, method 10; the interval of one share is Wilson's (1927).
 */
export function shareDifference(before: Share, after: Share): Estimate {
  const [first, second] = [scoreInterval(before), scoreInterval(after)];
  const value = second.value - first.value;
  return {
    value,
    low: value - Math.hypot(second.value - second.low, first.high - first.value),
    high: value + Math.hypot(second.high - second.value, first.value - first.low),
  };
}

function scoreInterval({ count, of: n }: Share): { value: number; low: number; high: number } {
  const value = count / n;
  const middle = (count + z ** 2 / 2) / (n + z ** 2);
  const half = (z * Math.sqrt(n * value * (1 - value) + z ** 2 / 4)) / (n + z ** 2);
  return { value, low: middle - half, high: middle + half };
}
