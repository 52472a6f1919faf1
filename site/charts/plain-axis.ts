import { type AxisYOptions, axisY, type Markish } from "@observablehq/plot";

/** A vertical axis of names or shares: texts from the left edge alone, without ticks and a label. */
export function plainAxis(options: AxisYOptions, values?: readonly number[]): Markish {
  const all: AxisYOptions = { className: "axis", label: null, tickSize: 0, textAnchor: "start", ...options };
  return values === undefined ? axisY(all) : axisY([...values], all);
}
