import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws a whole number from 0 to below `n`, each as likely as the others but for one part in 2³² / n. */
export type RandomBelow = (n: number) => number;

/**
 * Where every simulation of the statistics begins. A constant, so that a figure follows from its data
 * alone and two builds of one library agree.
 */
const seed = 1;

/**
 * A fresh source of random numbers that is the same each time.
 *
 * Source: Blackman and Vigna, "Scrambled linear pseudorandom number generators" (2021), ACM
 * Transactions on Mathematical Software 47(4), xoroshiro128+, by pure-rand.
 */
export function randomBelow(): RandomBelow {
  const generator = xoroshiro128plus(seed);
  return (n) => Math.floor(((generator.next() >>> 0) / 2 ** 32) * n);
}
