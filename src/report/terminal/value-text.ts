import { formatDuration } from "../../time/format-duration.ts";
import { printable } from "./printable.ts";

/** A value of a figure for the terminal: durations in words, shares in per cent, estimates with their interval. */
export function valueText(value: unknown, key: string, unit: string): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return numberText(value, key, unit);
  if (Array.isArray(value)) return value.map((each) => valueText(each, key, unit)).join(", ");
  if (typeof value !== "object") return printable(String(value));
  if (!("value" in value)) return printable(JSON.stringify(value));
  const { value: middle, low, high } = value as Readonly<Record<string, unknown>>;
  const interval = [low, high].map((bound) =>
    typeof bound === "number" ? valueText(bound, key, unit) : "open",
  );
  return `${valueText(middle, key, unit)} (${interval.join(" to ")})`;
}

const counted = new Set(["count", "n", "of"]);
const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

function numberText(value: number, key: string, unit: string): string {
  if (unit === "minutes" && !counted.has(key)) return formatDuration(value);
  if (/share|^by[A-Z]/.test(key)) return `${Math.round(value * 100)} %`;
  return grouped.format(value);
}
