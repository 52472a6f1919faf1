import { axisX, type Markish } from "@observablehq/plot";
import { durationText } from "../parts/duration-text.ts";
import type { MinuteScale } from "./minute-scale.ts";

/** The options of a plot whose x axis is a logarithmic one of minutes. */
export function minuteOptions(scale: MinuteScale) {
  return { type: "log", axis: null, domain: [...scale.domain] } as const;
}

/** The labelled axis of minutes; every second tick where there is little room. */
export function minuteAxis(scale: MinuteScale, width: number): Markish {
  const ticks = width > 500 ? scale.ticks : scale.ticks.filter((_, index) => index % 2 === 0);
  return axisX([...ticks], {
    className: "axis",
    tickSize: 4,
    label: null,
    text: (minutes: number) =>
      minutes === scale.edge && scale.ticks[0] === scale.edge ? "0" : durationText(minutes),
  });
}
