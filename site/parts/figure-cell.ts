import { durationText } from "./duration-text.ts";
import { words } from "./words.ts";

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
/** Longer lists are cut; the figure's CSV has all of them. */
const MOST_ITEMS = 10;
/** What is absent because there is too little to compute it from, not because an author left it out. */
const COMPUTED = /^(q1|q3|median|p90|low|high|geometricMean)$|share/i;

/**
 * A value of a figure's row or summary as text, by the figure's unit. `key` is its key, with those above
 * it where it lies deeper: "shares.unnoticed".
 */
export function figureCell(value: unknown, key: string, unit: string): string {
  if (value === null || value === undefined) return COMPUTED.test(key) ? "not given" : "not stated";
  if (typeof value === "number") return numberText(value, key, unit);
  if (typeof value === "string") return /^[a-z]+(-[a-z]+)+$/.test(value) ? words.value(value) : value;
  if (Array.isArray(value)) return listText(value, key, unit);
  if (isEstimate(value)) return estimateText(value, key, unit);
  if (isFilled(value)) return `${numbers.format(value.count)} of ${numbers.format(value.of)}`;
  if (isExclusion(value)) return `${numbers.format(value.count)} ${value.reason}`;
  return JSON.stringify(value);
}

function numberText(value: number, key: string, unit: string): string {
  if (/^by[A-Z]|share/i.test(key)) return `${Math.round(value * 100)}\u00a0%`;
  const isCount = /(^|\.)(count|n|of)$/.test(key);
  return unit === "minutes" && !isCount ? durationText(value) : numbers.format(value);
}

function listText(items: readonly unknown[], key: string, unit: string): string {
  if (items.length === 0) return "none";
  const shown = items.slice(0, MOST_ITEMS).map((each) => figureCell(each, key, unit));
  const others = items.length - shown.length;
  return others === 0 ? shown.join(", ") : `${shown.join(", ")} and ${numbers.format(others)} more`;
}

interface EstimateLike {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Whether a value is a number with its interval. */
export function isEstimate(value: object): value is EstimateLike {
  return "value" in value && "low" in value && "high" in value && typeof value.value === "number";
}

function isFilled(value: object): value is { readonly count: number; readonly of: number } {
  return "count" in value && "of" in value && typeof value.count === "number" && typeof value.of === "number";
}

function isExclusion(value: object): value is { readonly count: number; readonly reason: string } {
  return "count" in value && "reason" in value && typeof value.count === "number";
}

/** "55 min (40 min to 1 h 10 min)", with bounds that n cannot give said to be open. */
function estimateText({ value, low, high }: EstimateLike, key: string, unit: string): string {
  const text = (bound: number | null) => (bound === null ? "open" : numberText(bound, key, unit));
  return `${numberText(value, key, unit)} (${text(low)} to ${text(high)})`;
}
