import { barX, text } from "@observablehq/plot";
import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Filled, Row } from "../../src/statistics/coverage.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { fewestForSummary } from "../../src/statistics/methods/strength.ts";
import { quantityOfShare } from "../../src/statistics/wording/quantity-of-share.ts";
import { fieldName } from "../parts/field-name.ts";
import { BothWidths } from "./both-widths.tsx";
import { draw } from "./draw.ts";
import { plainAxis } from "./plain-axis.ts";

const ROW = 22;
const LEFT = 112;
const ALL = "All";

interface Cell {
  readonly column: string;
  readonly field: string;
  readonly part: number;
  readonly label: string;
}

/** Fields against years: each cell filled as far as the reports of that year state the field. */
export function CoverageChart({ figure }: { figure: Figure<Row>; site: Site }): VNode {
  const years = Object.keys(figure.rows[0]?.byYear ?? {});
  return (
    <>
      <BothWidths render={(width, name) => matrix(`coverage-${name}`, figure, lastOf(years, width), width)} />
      <p class="chart-note">
        A bar is as full as reports state the field, for all years and for the latest; below ten reports the
        number stands for the share. An outline alone is a field that none states.
      </p>
    </>
  );
}

/** As many of the latest years as there is room for. */
function lastOf(years: readonly string[], width: number): readonly string[] {
  return years.slice(width > 500 ? -9 : -3);
}

function matrix(id: string, figure: Figure<Row>, years: readonly string[], width: number): VNode {
  const columns = [ALL, ...years.map(columnName)];
  const cells = figure.rows.flatMap((row) => [
    cellOf(row, ALL, row),
    ...years.map((year) => cellOf(row, columnName(year), row.byYear[year] ?? { count: 0, of: 0 })),
  ]);
  return draw(id, figure.sentence, {
    width,
    height: figure.rows.length * ROW + 26,
    marginLeft: LEFT,
    marginRight: 4,
    marginTop: 24,
    marginBottom: 2,
    x: { domain: [0, 1], axis: null },
    y: { domain: figure.rows.map(({ part, field }) => keyOf(part, field)), padding: 0.3 },
    fx: { domain: columns, padding: 0.12, axis: null },
    marks: [
      plainAxis({
        fx: ALL,
        dx: 8 - LEFT,
        tickFormat: (key: string) => fieldName(key.slice(key.indexOf(":") + 1)),
      }),
      text(columns, {
        fx: (column: string) => column,
        text: (column: string) => column,
        frameAnchor: "top-left",
        dy: -18,
        className: "side",
      }),
      barX(cells, { x1: 0, x2: 1, y: "field", fx: "column", className: "bar is-empty" }),
      barX(cells, { x1: 0, x2: "part", y: "field", fx: "column", className: "bar is-filled" }),
      text(cells, {
        x: 0,
        y: "field",
        fx: "column",
        dx: 5,
        textAnchor: "start",
        text: "label",
        className: "cell-label",
      }),
    ],
  });
}

function cellOf({ part, field }: Row, column: string, { count, of }: Filled): Cell {
  const share = of === 0 ? 0 : count / of;
  const label = of >= fewestForSummary ? `${quantityOfShare(share).amount}\u00a0%` : `${count} of ${of}`;
  return { column, field: keyOf(part, field), part: share, label: of === 0 ? "none due" : label };
}

/** A library's own field may be called like a fact or section. */
function keyOf(part: string, field: string): string {
  return `${part}:${field}`;
}

function columnName(year: string): string {
  return year === "undated" ? "No date" : year;
}
