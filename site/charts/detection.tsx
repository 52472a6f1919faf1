import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Row, Summary } from "../../src/statistics/detection.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { words } from "../parts/words.ts";
import { CountBars } from "./count-bars.tsx";

/** Who or what noticed first, as bars with their shares; what is not stated has one too. */
export function DetectionChart({ figure }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const { rows, summary, n, sentence } = figure;
  const bars = rows.map(({ value, count }) => ({
    name: value === null ? "Not stated" : words.value(value),
    count,
    share: value === null ? null : (summary?.shares[value] ?? null),
    isStated: value !== null,
  }));
  return (
    <>
      <CountBars id="detection" label={sentence} bars={bars} n={n} />
      <p class="chart-note">
        {summary === null
          ? "Each bar counts incidents."
          : `Bars count incidents; the share is of the ${n} for which it is stated. Thin lines: its 95\u00a0% interval.`}
      </p>
    </>
  );
}
