import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { Row } from "../../src/statistics/phases.ts";
import { words } from "../parts/words.ts";
import { BothWidths } from "./both-widths.tsx";
import { minuteScale } from "./minute-scale.ts";
import { minuteStrips } from "./minute-strips.ts";

/** The phases below each other on one axis of time, each with its own incidents. */
export function PhasesChart({ figure }: { figure: Figure<Row>; site: Site }): VNode {
  const scale = minuteScale(figure.rows.flatMap((row) => row.minutes));
  const strips = figure.rows.map((row) => ({ ...row, name: words.value(row.phase), tone: "plain" }));
  return (
    <>
      <BothWidths
        render={(width, name) =>
          minuteStrips(`phases-${name}`, figure.sentence, strips, { scale, width, left: 112, hasAxis: true })
        }
      />
      <p class="chart-note">
        Each mark is an incident, unless they are too many and a row is a histogram; the number is the median.
        Below the marks of a phase of ten or more, its three quartiles with their 95&nbsp;% intervals, open
        where so few incidents set no bound. Medians of phases are of different incidents and do not add up.
      </p>
    </>
  );
}
