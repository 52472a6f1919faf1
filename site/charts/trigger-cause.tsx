import { axisX, cell, text } from "@observablehq/plot";
import { rollups } from "d3-array";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { Row } from "../../src/statistics/trigger-cause.ts";
import { words } from "../parts/words.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { plainAxis } from "./plain-axis.ts";

const MOST_CAUSES = 14;
const MOST_TRIGGERS = 11;
const LEVELS = 4;
const LEFT = 128;

/** Which triggers and causes are seen together: a matrix of counts. */
export function TriggerCauseChart({ figure }: { figure: Figure<Row>; site: Site }): VNode {
  const causes = mostFrequent(figure.rows, ({ cause }) => cause, MOST_CAUSES);
  const triggers = mostFrequent(figure.rows, ({ trigger }) => trigger, MOST_TRIGGERS);
  const most = Math.max(1, ...figure.rows.map(({ count }) => count));
  const cells = figure.rows
    .filter(({ trigger, cause }) => triggers.shown.includes(trigger) && causes.shown.includes(cause))
    .map(({ trigger, cause, count }) => ({
      trigger: nameOf(trigger),
      cause: nameOf(cause),
      count,
      level: Math.ceil((count / most) * LEVELS),
    }));
  const levels = Array.from({ length: LEVELS }, (_, index) => index + 1);
  return (
    <>
      <BothWidths
        render={(width, name) =>
          draw(`trigger-cause-${name}`, figure.sentence, {
            width: width > 500 ? 640 : width,
            height: causes.shown.length * 27 + 92,
            marginLeft: LEFT,
            marginRight: 54,
            marginTop: 88,
            marginBottom: 4,
            x: { domain: triggers.shown.map(nameOf), padding: 0.06 },
            y: { domain: causes.shown.map(nameOf), padding: 0.06 },
            marks: [
              axisX({
                className: "axis",
                anchor: "top",
                label: null,
                tickSize: 0,
                tickRotate: -48,
                textAnchor: "start",
                dx: 2,
                dy: 2,
              }),
              plainAxis({ dx: 8 - LEFT }),
              cell(
                causes.shown.flatMap((cause) =>
                  triggers.shown.map((trigger) => ({ trigger: nameOf(trigger), cause: nameOf(cause) })),
                ),
                { x: "trigger", y: "cause", className: "cell" },
              ),
              ...levels.map((level) =>
                cell(
                  cells.filter((each) => each.level === level),
                  { x: "trigger", y: "cause", className: `cell is-level-${level}` },
                ),
              ),
              text(cells, { x: "trigger", y: "cause", text: "count", className: "value" }),
            ],
          })
        }
      />
      <p class="chart-note">
        Columns: what set it off. Rows: causes
        {causes.hidden > 0 ? `, the top ${MOST_CAUSES} of ${MOST_CAUSES + causes.hidden}` : ""}. Each number
        counts incidents; one with several causes counts in several rows.
      </p>
    </>
  );
}

function nameOf(value: string | null): string {
  return value === null ? "Not stated" : words.value(value);
}

/** The values named most, not stated last, and how many others there are. */
function mostFrequent(rows: readonly Row[], named: (row: Row) => string | null, most: number) {
  const totals = rollups(rows, (same) => same.reduce((sum, { count }) => sum + count, 0), named).toSorted(
    ([a, countA], [b, countB]) => countB - countA || ((a ?? "") < (b ?? "") ? -1 : 1),
  );
  const values = totals.map(([value]) => value).filter((value) => value !== null);
  const shown: (string | null)[] = values.slice(0, most);
  if (totals.some(([value]) => value === null)) shown.push(null);
  return { shown, hidden: Math.max(0, values.length - most) };
}
