import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { Row } from "../../src/statistics/mitigation.ts";
import { words } from "../parts/words.ts";
import { BothWidths } from "./both-widths.tsx";
import { CountBars } from "./count-bars.tsx";
import { minuteScale } from "./minute-scale.ts";
import { minuteStrips } from "./minute-strips.ts";

const MOST = 12;

/** What ended the impact, as bars with their shares, and the time to mitigate by method. */
export function MitigationChart({ figure }: { figure: Figure<Row>; site: Site }): VNode {
  const named = figure.rows.map((row) => ({
    ...row,
    name: row.value === null ? "Not stated" : words.value(row.value),
    isStated: row.value !== null,
    tone: row.value === null ? "unknown" : "plain",
  }));
  const shown = named.filter((row, index) => index < MOST || !row.isStated);
  const timed = shown.filter((row) => row.n > 0);
  const scale = minuteScale(timed.flatMap((row) => row.minutes));
  return (
    <>
      <CountBars id="mitigation" label={figure.sentence} bars={shown} n={figure.n} />
      {timed.length === 0 ? null : (
        <>
          <h3 class="chart-title">Time to mitigate, by what ended the impact</h3>
          <BothWidths
            render={(width, name) =>
              minuteStrips(
                `time-to-mitigate-${name}`,
                "Minutes to mitigate of each incident, by method.",
                timed,
                {
                  scale,
                  width,
                  left: width > 500 ? 152 : 118,
                  hasAxis: true,
                },
              )
            }
          />
        </>
      )}
      <p class="chart-note">
        Thin lines on bars: 95&nbsp;% intervals of the shares. Each mark is an incident, unless they are too
        many and a row is a histogram; quartiles stand below methods with ten or more. Mixes are not effects:
        a method is chosen for what an incident is.
      </p>
    </>
  );
}
