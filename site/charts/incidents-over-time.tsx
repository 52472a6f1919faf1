import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { CountRow } from "../../src/statistics/counts-over-time.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { CountsOverTimeChart } from "./counts-over-time.tsx";

/** Incidents a quarter. */
export function IncidentsOverTimeChart({ figure, site }: { figure: Figure<CountRow>; site: Site }): VNode {
  return <CountsOverTimeChart id="incidents-over-time" figure={figure} site={site} period="quarter" />;
}
