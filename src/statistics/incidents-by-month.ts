import { type CountRow, countsOverTime } from "./counts-over-time.ts";
import type { FigureDefinition } from "./figure.ts";
import { byMonth } from "./methods/period.ts";

/** How many incidents there were in each month. */
export const figure: FigureDefinition<CountRow, never> = {
  id: "incidents-by-month",
  order: 205,
  compute: (library) => countsOverTime(library, byMonth, "Incidents by month"),
};
