import { type CountRow, countsOverTime } from "./counts-over-time.ts";
import type { FigureDefinition } from "./figure.ts";
import { byQuarter } from "./methods/period.ts";

/** How many incidents there were in each quarter. */
export const figure: FigureDefinition<CountRow, never> = {
  id: "incidents-over-time",
  order: 10,
  compute: (library) => countsOverTime(library, byQuarter, "Incidents over time"),
};
