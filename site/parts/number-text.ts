const numbers = new Intl.NumberFormat("en");

/** A whole number with its thousands set apart: "204", "12,204". The same on every machine. */
export function numberText(value: number): string {
  return numbers.format(value);
}
