const numbers = new Intl.NumberFormat("en-GB");

/** A count as pages write it: "12", "1,204". */
export function numberText(count: number): string {
  return count < 1000 ? String(count) : numbers.format(count);
}
