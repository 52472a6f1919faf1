import type { Estimate } from "../figure.ts";

/**
 * A computed number as it is published: six decimals, far finer than anything known about an
 * incident, and free of the noise that arithmetic leaves in the last digits (`34.165000000000006`).
 */
export function rounded(value: number): number {
  return Number(value.toFixed(6));
}

/** An estimate with its three numbers rounded. */
export function roundedEstimate({ value, low, high }: Estimate): Estimate {
  return {
    value: rounded(value),
    low: low === null ? null : rounded(low),
    high: high === null ? null : rounded(high),
  };
}
