import type { Quantity } from "./quantity.ts";

/** Days as one reads them, with one decimal below ten: "1 day", "4.5 days", "34 days". */
export function quantityOfDays(days: number): Quantity {
  const amount = String(days < 10 ? Math.round(days * 10) / 10 : Math.round(days));
  return { amount, unit: amount === "1" ? "day" : "days" };
}
