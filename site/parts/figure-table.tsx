import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { countText } from "./count-text.ts";
import { fieldName } from "./field-name.ts";
import { figureCell } from "./figure-cell.ts";
import { FigureSummary } from "./figure-summary.tsx";
import { Scroll } from "./scroll.tsx";

type Cells = Readonly<Record<string, unknown>>;

/** Longer tables are cut; the figure's CSV has all rows. */
const MOST_ROWS = 40;

/** The rows of a figure, and its summary, as tables. */
export function FigureTable({ site, figure, id }: { site: Site; figure: Figure; id: string }): VNode {
  const rows = figure.rows.slice(0, MOST_ROWS).map(flat);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <>
      <FigureSummary figure={figure} id={id} />
      {rows.length === 0 ? (
        <p class="empty">No data.</p>
      ) : (
        <Scroll label={`Data of ${figure.title}`}>
          <table class="data">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {NAMES[column] ?? fieldName(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  {columns.map((column) => (
                    <td key={column} class={typeof row[column] === "number" ? "is-number" : undefined}>
                      <Cell site={site} column={column} value={row[column]} unit={figure.unit} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {figure.rows.length > MOST_ROWS ? (
        <p class="section-note">
          The first {MOST_ROWS} of {countText(figure.rows.length, "row")}; the CSV has all of them.
        </p>
      ) : null}
    </>
  );
}

/** Columns whose values are ids of reports. */
const isReport: ReadonlySet<string> = new Set(["id", "earlier"]);

function Cell(props: { site: Site; column: string; value: unknown; unit: string }): VNode {
  const { site, column, value, unit } = props;
  const report = isReport.has(column) && typeof value === "string" ? site.find(value) : undefined;
  if (report !== undefined) return <a href={site.reportUrl(report.id)}>{report.title}</a>;
  const text = figureCell(value, column, unit);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return <time>{text}</time>;
  return <>{text}</>;
}

/** A row with the entries of plain objects in it as columns of their own. */
function flat(row: unknown): Cells {
  if (typeof row !== "object" || row === null) return { value: row };
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      typeof value === "object" && value !== null && !Array.isArray(value) && !("low" in value)
        ? Object.entries(value)
        : [[key, value]],
    ),
  );
}

const NAMES: Readonly<Record<string, string>> = {
  id: "Report",
  minutes: "Duration",
  from: "Counted from",
  low: "95 % from",
  high: "to",
  n: "n",
  q1: "First quartile",
  q3: "Third quartile",
};
