import { quantityOfMinutes } from "../../statistics/wording/quantity-of-minutes.ts";
import { formatDuration } from "../../time/format-duration.ts";
import { printable } from "./printable.ts";

/** A value of a figure for the terminal: durations in words, shares in per cent, estimates with their interval. */
export function valueText(value: unknown, key: string, unit: string): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return numberText(value, key, unit);
  if (Array.isArray(value)) return value.map((each) => valueText(each, key, unit)).join(", ");
  if (typeof value !== "object") return printable(String(value));
  if (!("value" in value)) return objectText(value);
  const { value: middle, low, high } = value as Readonly<Record<string, unknown>>;
  const text = (each: unknown) => (typeof each === "number" ? estimateText(each, key, unit) : "open");
  return `${text(middle)} (${text(low)} to ${text(high)})`;
}

/** An estimated duration is as short as in the sentences of figures: "3.5 h". */
function estimateText(value: number, key: string, unit: string): string {
  if (unit !== "minutes" || isShare(key)) return numberText(value, key, unit);
  const quantity = quantityOfMinutes(value);
  return `${quantity.amount} ${quantity.unit}`;
}

/** "9 of 10", "2 ongoing", else as JSON. */
function objectText(value: object): string {
  if ("count" in value && "of" in value) return `${value.count} of ${value.of}`;
  if ("count" in value && "reason" in value) return printable(`${value.count} ${value.reason}`);
  return printable(JSON.stringify(value));
}

const counted = new Set(["count", "n", "of"]);
const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

function numberText(value: number, key: string, unit: string): string {
  if (isShare(key)) return `${Math.round(value * 100)} %`;
  if (unit === "minutes" && !counted.has(key)) return formatDuration(value);
  return grouped.format(value);
}

function isShare(key: string): boolean {
  return /share|^by[A-Z]/.test(key);
}
