import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { LabelRow, LabelSummary } from "../../src/statistics/labels.ts";
import { words } from "../parts/words.ts";
import { LabelsChart } from "./labels.tsx";

/** The causes that most incidents name. */
export function CausesChart({ figure }: { figure: Figure<LabelRow, LabelSummary>; site: Site }): VNode {
  return <LabelsChart id="causes" figure={figure} nameOf={words.value} many="causes" />;
}
