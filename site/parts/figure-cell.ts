import { durationText } from "./duration-text.ts";
import { words } from "./words.ts";

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** A value of a figure's row or summary as text, by the figure's unit. */
export function figureCell(value: unknown, key: string, unit: string): string {
  if (value === null || value === undefined) return "not stated";
  if (typeof value === "number") return numberText(value, key, unit);
  if (typeof value === "string") return /^[a-z]+(-[a-z]+)+$/.test(value) ? words.value(value) : value;
  if (Array.isArray(value)) return value.map((each) => figureCell(each, key, unit)).join(", ");
  if (isEstimate(value)) return estimateText(value, key, unit);
  return JSON.stringify(value);
}

function numberText(value: number, key: string, unit: string): string {
  const isCount = key === "count" || key === "n" || key === "of";
  if (unit === "minutes" && !isCount) return durationText(value);
  if (/^by[A-Z]|share/i.test(key)) return `${Math.round(value * 100)}\u00a0%`;
  return numbers.format(value);
}

interface EstimateLike {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

function isEstimate(value: object): value is EstimateLike {
  return "value" in value && "low" in value && "high" in value && typeof value.value === "number";
}

/** "55 min (40 min to 1 h 10 min)", with bounds that n cannot give said to be open. */
function estimateText({ value, low, high }: EstimateLike, key: string, unit: string): string {
  const text = (bound: number | null) => (bound === null ? "open" : numberText(bound, key, unit));
  return `${numberText(value, key, unit)} (${text(low)} to ${text(high)})`;
}
