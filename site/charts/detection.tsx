import { axisY, barX, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Row } from "../../src/statistics/detection.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { words } from "../parts/words.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";

/** Who or what noticed first, as bars with their counts; what is not stated has one too. */
export function DetectionChart({ figure }: { figure: Figure<Row>; site: Site }): VNode {
  const rows = figure.rows.map((row) => ({
    name: row.value === null ? "Not stated" : words.value(row.value),
    count: row.count,
    isStated: row.value !== null,
  }));
  return (
    <BothWidths
      render={(width, name) =>
        draw(`detection-${name}`, figure.sentence, {
          width,
          height: rows.length * 34 + 8,
          marginLeft: 96,
          marginRight: 34,
          marginTop: 4,
          marginBottom: 4,
          x: { axis: null, domain: [0, Math.max(1, ...rows.map((row) => row.count))] },
          y: { domain: rows.map((row) => row.name), padding: 0.3 },
          marks: [
            axisY({ className: "axis", label: null, tickSize: 0, textAnchor: "start", dx: -88 }),
            barX(
              rows.filter((row) => row.isStated),
              { x: "count", y: "name", className: "bar is-plain" },
            ),
            barX(
              rows.filter((row) => !row.isStated),
              { x: "count", y: "name", className: "bar is-unknown" },
            ),
            text(rows, {
              x: "count",
              y: "name",
              text: (row: { count: number }) => String(row.count),
              dx: 7,
              textAnchor: "start",
              className: "count",
            }),
          ],
        })
      }
    />
  );
}
