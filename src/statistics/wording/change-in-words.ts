import type { ComparedQuestion } from "../compare-reports.ts";
import { intervalInWords } from "./interval-in-words.ts";
import type { Quantity } from "./quantity.ts";
import { quantityOfMinutes } from "./quantity-of-minutes.ts";

/**
 * A difference for a sentence: "40 after 20, 2.0 times (95 % interval 1.2–3.5 times)", "35 % after 20 %,
 * +15 points (95 % interval 2–28 points)". Only where it has a change.
 */
export function changeInWords({ unit, before, after, change, changeAs }: ComparedQuestion): string {
  if (change === null || before === null || after === null) return "cannot say";
  const quantity = changeAs === "times" ? times : points;
  const { amount, unit: of } = quantity(change.value);
  const values = `${valueInWords(after, unit)} after ${valueInWords(before, unit)}`;
  return `${values}, ${amount} ${of} (${intervalInWords(change, quantity)})`;
}

function valueInWords(value: number, unit: ComparedQuestion["unit"]): string {
  if (unit === "incidents") return String(value);
  if (unit === "share") return `${Math.round(value * 100)} %`;
  const { amount, unit: of } = quantityOfMinutes(value);
  return `${amount} ${of}`;
}

function times(value: number): Quantity {
  return { amount: value < 10 ? value.toPrecision(2) : String(Math.round(value)), unit: "times" };
}

function points(value: number): Quantity {
  return { amount: String(Math.round(value * 100)).replace("-", "−"), unit: "points" };
}
