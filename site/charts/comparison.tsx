import { axisX, dot, ruleX, ruleY } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Row } from "../../src/statistics/comparison.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { changeInWords } from "../../src/statistics/wording/change-in-words.ts";
import { quantityOfShare } from "../../src/statistics/wording/quantity-of-share.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";

const QUESTIONS: Readonly<Record<Row["question"], string>> = {
  incidents: "Number of incidents",
  "median-duration": "Median duration",
  "found-by-customers": "Share found by customers",
};

const VERDICTS: Readonly<Record<Row["verdict"], string>> = {
  distinguishable: "Distinguishable",
  "not-distinguishable": "Not distinguishable",
  "cannot-say": "Cannot say",
};

/** Each question with its verdict in words, and its interval around the line of no change. */
export function ComparisonChart({ figure }: { figure: Figure<Row, never>; site: Site }): VNode {
  return (
    <dl class="comparison">
      {figure.rows.map((row) => (
        <div key={row.question}>
          <dt>{QUESTIONS[row.question]}</dt>
          <dd>
            <p>
              <b>{VERDICTS[row.verdict]}.</b> {whatOf(row)}
            </p>
            {row.change === null ? null : (
              <BothWidths
                render={(width, name) => interval(`comparison-${row.question}-${name}`, row, width)}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function whatOf(row: Row): string {
  if (row.change === null || row.chance === null)
    return `Known for ${row.knownBefore} incidents before and ${row.knownAfter} after: too few.`;
  const { amount, unit } = quantityOfShare(row.chance);
  return `${changeInWords(row)}. Chance alone makes so large a difference in ${amount} ${unit} of cases, corrected for all questions.`;
}

/** "No change" in the middle, and as much room on either side. */
function interval(id: string, row: Row, width: number): VNode {
  const isRatio = row.changeAs === "times";
  const { value, low, high } = row.change ?? { value: 1, low: null, high: null };
  const ends = [value, low ?? value, high ?? value];
  const reach = isRatio ? ratioReach(ends) : Math.max(0.2, ...ends.map(Math.abs)) * 1.1;
  const domain = isRatio ? [1 / reach, reach] : [-reach, reach];
  const within = (end: number) => Math.min(Math.max(end, domain[0] ?? end), domain[1] ?? end);
  const drawn = {
    from: within(low ?? domain[0] ?? 0),
    to: within(high ?? domain[1] ?? 0),
    value: within(value),
  };
  const none = isRatio ? 1 : 0;
  return draw(id, changeInWords(row), {
    width,
    height: 52,
    marginLeft: 14,
    marginRight: 14,
    marginTop: 6,
    marginBottom: 24,
    x: { type: isRatio ? "log" : "linear", axis: null, domain },
    y: { axis: null, domain: ["change"] },
    marks: [
      ruleX([none], { className: "no-change" }),
      ruleY([drawn], { y: () => "change", x1: "from", x2: "to", className: "quartile" }),
      dot([drawn], { x: "value", y: () => "change", r: 4.5, className: "quartile-point" }),
      axisX(ticksOf(domain, isRatio), {
        className: "axis",
        tickSize: 4,
        label: null,
        text: (tick: number) => tickText(tick, isRatio),
      }),
    ],
  });
}

/** At least threefold, at most a hundredfold: an interval that goes on is cut at the edge. */
function ratioReach(ends: readonly number[]): number {
  const folds = ends.map((end) => (end > 0 ? Math.max(end, 1 / end) : 100));
  return Math.min(100, Math.max(3, ...folds) * 1.15);
}

function ticksOf(domain: readonly number[], isRatio: boolean): number[] {
  const candidates = isRatio
    ? [0.01, 0.1, 0.25, 0.5, 1, 2, 4, 10, 100]
    : [-0.8, -0.4, -0.2, 0, 0.2, 0.4, 0.8];
  const [from = 0, to = 0] = domain;
  return candidates.filter((tick) => tick >= from && tick <= to);
}

function tickText(tick: number, isRatio: boolean): string {
  if (tick === (isRatio ? 1 : 0)) return "no change";
  if (isRatio) return tick < 1 ? `1/${Math.round(1 / tick)}` : `×${tick}`;
  return `${tick > 0 ? "+" : "−"}${Math.round(Math.abs(tick) * 100)}`;
}
