import type { FunctionComponent } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { CausesChart } from "./causes.tsx";
import { ComparisonChart } from "./comparison.tsx";
import { CoverageChart } from "./coverage.tsx";
import { DetectableChangeChart } from "./detectable-change.tsx";
import { DetectionChart } from "./detection.tsx";
import { DurationChart } from "./duration.tsx";
import { FalseLeadsChart } from "./false-leads.tsx";
import { HoursChart } from "./hours.tsx";
import { IncidentsByMonthChart } from "./incidents-by-month.tsx";
import { IncidentsOverTimeChart } from "./incidents-over-time.tsx";
import { MeasureSurvivalChart } from "./measure-survival.tsx";
import { MeasuresChart } from "./measures.tsx";
import { MitigationChart } from "./mitigation.tsx";
import { PhasesChart } from "./phases.tsx";
import { PublicationChart } from "./publication.tsx";
import { RecurrenceChart } from "./recurrence.tsx";
import { ServicesChart } from "./services.tsx";
import { SeverityDurationChart } from "./severity-duration.tsx";
import { TriggerCauseChart } from "./trigger-cause.tsx";
import { WeekChart } from "./week.tsx";

/** The chart of a figure. */
export type Chart = FunctionComponent<{ readonly figure: Figure; readonly site: Site }>;

/**
 * Charts by the id of their figure; a figure without one is shown as its table. Each chart knows the
 * rows of its own figure, which the id stands for.
 */
export const charts: ReadonlyMap<string, Chart> = new Map([
  ["causes", CausesChart as Chart],
  ["comparison", ComparisonChart as Chart],
  ["coverage", CoverageChart as Chart],
  ["detectable-change", DetectableChangeChart as Chart],
  ["detection", DetectionChart as Chart],
  ["duration", DurationChart as Chart],
  ["false-leads", FalseLeadsChart as Chart],
  ["hours", HoursChart as Chart],
  ["incidents-by-month", IncidentsByMonthChart as Chart],
  ["incidents-over-time", IncidentsOverTimeChart as Chart],
  ["measure-survival", MeasureSurvivalChart as Chart],
  ["measures", MeasuresChart as Chart],
  ["mitigation", MitigationChart as Chart],
  ["phases", PhasesChart as Chart],
  ["publication", PublicationChart as Chart],
  ["recurrence", RecurrenceChart as Chart],
  ["services", ServicesChart as Chart],
  ["severity-duration", SeverityDurationChart as Chart],
  ["trigger-cause", TriggerCauseChart as Chart],
  ["week", WeekChart as Chart],
]);
