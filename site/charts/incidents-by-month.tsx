import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { CountRow } from "../../src/statistics/counts-over-time.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { CountsOverTimeChart } from "./counts-over-time.tsx";

/** Incidents a month. */
export function IncidentsByMonthChart({ figure, site }: { figure: Figure<CountRow>; site: Site }): VNode {
  return <CountsOverTimeChart id="incidents-by-month" figure={figure} site={site} period="month" />;
}
