import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure, Strength } from "../../src/statistics/figure.ts";
import { charts } from "../charts/charts.ts";
import { countText } from "./count-text.ts";
import { FigureTable } from "./figure-table.tsx";
import { figureWindow } from "./figure-window.ts";

const MOST_REPORTS = 40;

const STRENGTHS: Readonly<Record<Strength, string>> = {
  enough: "Enough to say",
  thin: "Thin",
  "cannot-say": "Cannot say",
};

/** A figure of the statistics: its sentence, what it rests on, its chart, its data, its definition. */
export function FigurePart({ site, id, figure }: { site: Site; id: string; figure: Figure }): VNode {
  // Files are written of the whole library only.
  const hasFiles = site.figures.get(id) === figure;
  const Chart = figure.rows.length === 0 ? undefined : charts.get(id);
  return (
    <section class="figure" aria-labelledby={id}>
      <h2 id={id}>{figure.title}</h2>
      <p class="figure-sentence">{unbroken(figure.sentence)}</p>
      <Basis site={site} figure={figure} />
      {Chart === undefined ? (
        <FigureTable site={site} figure={figure} id={id} />
      ) : (
        <>
          <div class="figure-chart">
            <Chart figure={figure} site={site} />
          </div>
          <details>
            <summary>Data</summary>
            <FigureTable site={site} figure={figure} id={id} />
          </details>
        </>
      )}
      <details>
        <summary>Definition</summary>
        <p class="figure-definition">{figure.definition}</p>
      </details>
      <Reports site={site} figure={figure} hasFiles={hasFiles} />
      {figure.rows.length === 0 || !hasFiles ? null : (
        <p class="figure-files">
          <a href={site.url(`api/v1/statistics/${id}.csv`)}>{id}.csv</a>
        </p>
      )}
    </section>
  );
}

/** A sentence whose numbers stay with their units at the end of a line. */
function unbroken(sentence: string): string {
  return sentence.replace(/(\d) (?=%|(?:min|h|d)\b)/g, "$1\u00a0");
}

/** How much the figure rests on: strength, coverage, window, and what was left out why. */
function Basis({ site, figure }: { site: Site; figure: Figure }): VNode {
  const window = figureWindow(site, figure.reports);
  const excluded = figure.excluded.filter((each) => each.count > 0);
  return (
    <ul class="basis">
      <li>
        <span class={`strength is-${figure.strength}`}>{STRENGTHS[figure.strength]}</span>
      </li>
      <li>
        known for <b>{figure.n}</b> of <b>{figure.of}</b>
      </li>
      {window === null ? null : <li>{window}</li>}
      {excluded.length === 0 ? null : (
        <li>
          left out:{" "}
          <ul>
            {excluded.map(({ reason, count }) => (
              <li key={reason}>
                {count} {reason}
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

/** The newest of them by title; what a page cannot hold is named in the data. */
function Reports(props: { site: Site; figure: Figure; hasFiles: boolean }): VNode | null {
  const { site, figure, hasFiles } = props;
  const reports = figure.reports.map((id) => site.find(id)).filter((found) => found !== undefined);
  if (reports.length === 0) return null;
  const others = reports.length - MOST_REPORTS;
  return (
    <details>
      <summary>The {countText(reports.length, "report")} behind it</summary>
      <ul class="figure-reports">
        {reports.slice(0, MOST_REPORTS).map((report) => (
          <li key={report.id}>
            <a href={site.reportUrl(report.id)}>{report.title}</a>
          </li>
        ))}
      </ul>
      {others > 0 && !hasFiles ? <p class="section-note">These are the newest.</p> : null}
      {others > 0 && hasFiles ? (
        <p class="section-note">
          These are the newest; the ids of all are in{" "}
          <a href={site.url("api/v1/statistics.json")}>statistics.json</a>.
        </p>
      ) : null}
    </details>
  );
}
