import type { FunctionComponent } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { ComparisonChart } from "./comparison.tsx";
import { DetectableChangeChart } from "./detectable-change.tsx";
import { DetectionChart } from "./detection.tsx";
import { DurationChart } from "./duration.tsx";
import { IncidentsOverTimeChart } from "./incidents-over-time.tsx";
import { MeasureSurvivalChart } from "./measure-survival.tsx";
import { MeasuresChart } from "./measures.tsx";
import { PublicationChart } from "./publication.tsx";
import { RecurrenceChart } from "./recurrence.tsx";

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
  ["recurrence", RecurrenceChart as Chart],
  ["measures", MeasuresChart as Chart],
  ["measure-survival", MeasureSurvivalChart as Chart],
  ["publication", PublicationChart as Chart],
  ["comparison", ComparisonChart as Chart],
  ["detectable-change", DetectableChangeChart as Chart],
]);
