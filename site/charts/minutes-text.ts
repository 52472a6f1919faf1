import { quantityOfMinutes } from "../../src/statistics/wording/quantity-of-minutes.ts";

/** A summary of minutes as the sentences of figures write it: "5.5 min", "3.5 h". */
export function minutesText(minutes: number): string {
  const { amount, unit } = quantityOfMinutes(minutes);
  return `${amount}\u00a0${unit}`;
}
