import type { Quantity } from "./quantity.ts";

/**
 * Minutes as one reads them: in minutes below two hours, in hours below two days, else in days; with
 * one decimal below ten.
 */
export function quantityOfMinutes(minutes: number): Quantity {
  if (minutes < 120) return { amount: short(minutes), unit: "min" };
  if (minutes < 48 * 60) return { amount: short(minutes / 60), unit: "h" };
  return { amount: short(minutes / (24 * 60)), unit: "d" };
}

function short(value: number): string {
  return String(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
}
