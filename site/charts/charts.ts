import type { FunctionComponent } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { DetectionChart } from "./detection.tsx";
import { DurationChart } from "./duration.tsx";
import { IncidentsOverTimeChart } from "./incidents-over-time.tsx";

/** The chart of a figure. */
export type Chart = FunctionComponent<{ readonly figure: Figure; readonly site: Site }>;

/**
 * Charts by the id of their figure; a figure without one is shown as its table. Each chart knows the
 * rows of its own figure, which the id stands for.
 */
export const charts: ReadonlyMap<string, Chart> = new Map([
  ["incidents-over-time", IncidentsOverTimeChart as Chart],
  ["duration", DurationChart as Chart],
  ["detection", DetectionChart as Chart],
]);
