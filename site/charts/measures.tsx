import { barX, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { MeasureState } from "../../src/model/measure-state.ts";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { Row, Summary } from "../../src/statistics/measures.ts";
import { MeasureMark } from "../parts/measure-mark.tsx";
import { words } from "../parts/words.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { plainAxis } from "./plain-axis.ts";

/** A piece of a bar: the measures of one kind in one state. */
interface Piece {
  readonly kind: string;
  readonly state: MeasureState;
  readonly from: number;
  readonly to: number;
}

/** Measures by what they are for, stacked by state; all of them in the first bar. */
export function MeasuresChart({ figure }: { figure: Figure<Row, Summary>; site: Site }): VNode {
  const bars = barsOf(figure.rows);
  const pieces = bars.flatMap(({ pieces }) => pieces);
  return (
    <>
      <ul class="chart-key" aria-label="States of measures, from the left of a bar to its right">
        {figure.rows
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <li key={state}>
              <MeasureMark state={state} /> {count}
            </li>
          ))}
      </ul>
      <BothWidths
        render={(width, name) =>
          draw(`measures-${name}`, figure.sentence, {
            width,
            height: bars.length * 34 + 8,
            marginLeft: 96,
            marginRight: 40,
            marginTop: 4,
            marginBottom: 4,
            x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ total }) => total))] },
            y: { domain: bars.map(({ kind }) => kind), padding: 0.3 },
            marks: [
              plainAxis({ dx: -88 }),
              ...figure.rows.map(({ state }) =>
                barX(
                  pieces.filter((piece) => piece.state === state),
                  { x1: "from", x2: "to", y: "kind", className: `bar measures-${state}` },
                ),
              ),
              text(bars, {
                x: "total",
                y: "kind",
                text: (bar: { total: number }) => String(bar.total),
                dx: 7,
                textAnchor: "start",
                className: "count",
              }),
            ],
          })
        }
      />
      <p class="chart-note">{noteOf(figure.summary)}</p>
    </>
  );
}

function barsOf(rows: readonly Row[]) {
  const kinds = Object.keys(rows[0]?.byKind ?? {}) as (keyof Row["byKind"])[];
  const all = barOf("All", rows, ({ count }) => count);
  const named = kinds.map((kind) =>
    barOf(kind === "kindNotStated" ? "Not stated" : words.value(kind), rows, ({ byKind }) => byKind[kind]),
  );
  return [all, ...named.filter(({ total }) => total > 0)];
}

function barOf(kind: string, rows: readonly Row[], countOf: (row: Row) => number) {
  let to = 0;
  const pieces = rows.map((row): Piece => {
    const from = to;
    to += countOf(row);
    return { kind, state: row.state, from, to };
  });
  return { kind, total: to, pieces: pieces.filter((piece) => piece.to > piece.from) };
}

function noteOf(summary: Summary | null): string {
  if (summary === null)
    return "Bars: what measures are for. Fewer than ten incidents state the kind of every measure: nothing is said of those without a preventive one.";
  const { withoutPrevention, kindsStated } = summary;
  return `Bars: what measures are for. Of ${kindsStated} incidents that state the kind of every measure, ${withoutPrevention} ${withoutPrevention === 1 ? "has" : "have"} none that prevents.`;
}
