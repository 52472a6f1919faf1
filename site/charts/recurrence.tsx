import { barX, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import type { Row } from "../../src/statistics/recurrence.ts";
import { serviceName } from "../parts/service-name.ts";
import { words } from "../parts/words.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { plainAxis } from "./plain-axis.ts";

const MOST = 12;
/** Room for a name, in pixels and in characters. */
const LABEL = 208;
const MOST_CHARACTERS = 34;

/** The pairs of a service and a cause that came together most often. */
export function RecurrenceChart({ figure, site }: { figure: Figure<Row, never>; site: Site }): VNode {
  const rows = figure.rows.slice(0, MOST).map(({ service, cause, count }, index) => ({
    // Two names may be the same once they are shortened.
    place: index,
    name: shortened(`${serviceName(site, service)}, ${words.value(cause).toLowerCase()}`),
    count,
  }));
  return (
    <>
      <BothWidths
        render={(width, name) =>
          draw(`recurrence-${name}`, figure.sentence, {
            width,
            height: rows.length * 30 + 8,
            marginLeft: LABEL + 8,
            marginRight: 34,
            marginTop: 4,
            marginBottom: 4,
            x: { axis: null, domain: [0, Math.max(1, ...rows.map(({ count }) => count))] },
            y: { type: "band", domain: rows.map((row) => row.place), padding: 0.3 },
            marks: [
              plainAxis({ dx: -LABEL, tickFormat: (place: number) => rows[place]?.name ?? "" }),
              barX(rows, { x: "count", y: "place", className: "bar is-plain" }),
              text(rows, {
                x: "count",
                y: "place",
                text: (row: { count: number }) => String(row.count),
                dx: 7,
                textAnchor: "start",
                className: "count",
              }),
            ],
          })
        }
      />
      <p class="chart-note">
        The {rows.length} most frequent of {figure.rows.length} pairs. An incident counts in each of its
        pairs.
      </p>
    </>
  );
}

/** Names that do not fit are whole in the table. */
function shortened(name: string): string {
  return name.length > MOST_CHARACTERS ? `${name.slice(0, MOST_CHARACTERS - 1)}…` : name;
}
