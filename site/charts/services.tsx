import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { LabelRow, LabelSummary } from "../../src/statistics/labels.ts";
import { serviceName } from "../parts/service-name.ts";
import { LabelsChart } from "./labels.tsx";

/** The services that most incidents hit. */
export function ServicesChart({
  figure,
  site,
}: {
  figure: Figure<LabelRow, LabelSummary>;
  site: Site;
}): VNode {
  return <LabelsChart id="services" figure={figure} nameOf={(id) => serviceName(site, id)} many="services" />;
}
