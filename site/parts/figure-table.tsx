import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { figureCell } from "./figure-cell.ts";
import { Scroll } from "./scroll.tsx";
import { words } from "./words.ts";

type Cells = Readonly<Record<string, unknown>>;

/** The rows of a figure, and its summary, as tables. */
export function FigureTable({ site, figure, id }: { site: Site; figure: Figure; id: string }): VNode {
  const rows = figure.rows.map(flat);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <>
      <SummaryTable figure={figure} id={id} />
      {rows.length === 0 ? (
        <p class="empty">No data.</p>
      ) : (
        <Scroll label={`Data of ${figure.title}`}>
          <table class="data">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {columnName(column)}
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
    </>
  );
}

function SummaryTable({ figure, id }: { figure: Figure; id: string }): VNode | null {
  if (figure.summary === null || typeof figure.summary !== "object") return null;
  return (
    <Scroll label={`Summary of ${figure.title}`}>
      <table class="data">
        <tbody>
          {Object.entries(figure.summary).map(([key, value]) => (
            <tr key={key}>
              <th scope="row">{summaryName(key)}</th>
              <td>{figureCell(value, key, figure.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {id === "duration" ? (
        <p class="chart-note">
          Means follow the longest incidents: a library of this size cannot tell a trend by them.
        </p>
      ) : null}
    </Scroll>
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
  value: "Value",
};

function columnName(key: string): string {
  return NAMES[key] ?? words.value(spaced(key));
}

function summaryName(key: string): string {
  const names: Readonly<Record<string, string>> = {
    q1: "First quartile",
    q3: "Third quartile",
    p90: "90 % quantile",
  };
  return names[key] ?? words.value(spaced(key));
}

function spaced(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
