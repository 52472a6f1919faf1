import type { Estimate } from "../figure.ts";
import type { Quantity } from "./quantity.ts";

/**
 * The interval of an estimate for a sentence: "95 % interval 34–71 min", "95 % interval 34 min to 5.2 h",
 * and with a bound that n cannot give "97.5 % bound: at least 34 min", since it is one tail alone.
 */
export function intervalInWords(
  { low, high }: Pick<Estimate, "low" | "high">,
  quantity: (value: number) => Quantity,
): string {
  if (low === null && high === null) return "too few for an interval";
  if (low === null || high === null) {
    return high === null
      ? `97.5 % bound: at least ${words(quantity(low ?? 0))}`
      : `97.5 % bound: at most ${words(quantity(high))}`;
  }
  const [from, to] = [quantity(low), quantity(high)];
  return from.unit === to.unit
    ? `95 % interval ${from.amount}–${words(to)}`
    : `95 % interval ${words(from)} to ${words(to)}`;
}

function words({ amount, unit }: Quantity): string {
  return `${amount} ${unit}`;
}
