import type { VNode } from "preact";
import type { Figure } from "../../src/statistics/figure.ts";
import type { LabelRow, LabelSummary } from "../../src/statistics/labels.ts";
import { countText } from "../parts/count-text.ts";
import { CountBars } from "./count-bars.tsx";

const MOST = 12;

/** The labels that most incidents name, as bars with their shares, and how many are not shown. */
export function LabelsChart(props: {
  id: string;
  figure: Figure<LabelRow, LabelSummary>;
  nameOf: (label: string) => string;
  many: string; // e.g. "services"
}): VNode {
  const { id, figure, nameOf, many } = props;
  const labels = figure.rows.filter(({ value }) => value !== null);
  const others = figure.rows.filter(({ value }) => value === null);
  const bars = [...labels.slice(0, MOST), ...others].map(({ value, count, share }) => ({
    name: value === null ? "Not stated" : nameOf(value),
    count,
    share,
    isStated: value !== null,
  }));
  return (
    <>
      <CountBars id={id} label={figure.sentence} bars={oneEach(bars)} n={figure.n} />
      <p class="chart-note">
        {labels.length > MOST ? `The top ${MOST} of ${labels.length} ${many}. ` : null}
        An incident counts for each it names, so that the counts may add up to more than the{" "}
        {countText(figure.n, "incident")}
        {figure.summary === null
          ? "."
          : " and the shares to more than 100\u00a0%. Thin lines: 95\u00a0% intervals of the shares."}
      </p>
    </>
  );
}

/** Two ids may have one name; each keeps a bar of its own. */
function oneEach<Bar extends { readonly name: string }>(bars: readonly Bar[]): Bar[] {
  return bars.map((bar, index) => {
    const before = bars.slice(0, index).filter(({ name }) => name === bar.name).length;
    return before === 0 ? bar : { ...bar, name: `${bar.name} (${before + 1})` };
  });
}
