import { endOf, matchAt } from "./match-at.ts";
import type { Scan } from "./scan.ts";

const SIGN =
  /(?:[~≈≃∼≤≥]|<=|>=|(?:approximately|approx|circa|around|about|roughly|ca)(?:\.|(?=\s))|c\.)\s{0,8}/iy;

/** Finds `~`, `≤`, `ca.`, `about` and the like; ends where it began if nothing of the kind is there. */
export function scanApproximate(text: string, at: number): Scan<boolean> {
  const match = matchAt(SIGN, text, at);
  return { value: match !== null, end: match ? endOf(match) : at };
}
