import type { Quantity } from "./quantity.ts";

/** A share from 0 to 1 in whole per cent, which rounds neither something to nothing nor most to all. */
export function quantityOfShare(share: number): Quantity {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return { amount: "<1", unit: "%" };
  if (percent === 100 && share < 1) return { amount: ">99", unit: "%" };
  return { amount: String(percent), unit: "%" };
}
