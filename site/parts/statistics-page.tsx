import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { countText } from "./count-text.ts";
import { DueList } from "./due-list.tsx";
import { FigurePart } from "./figure-part.tsx";
import { Layout } from "./layout.tsx";
import { SliceFacts } from "./slice-facts.tsx";

/** Fewer incidents than this and the page is one screen: the incidents as dots and the open measures. */
const FEW = 20;
/** The figure that shows each incident as a dot. */
const DOTS = "duration";

/** Figures for a closer look, which stand below the others and fold. */
const CLOSER: ReadonlySet<string> = new Set([
  "incidents-by-month",
  "severity-duration",
  "trigger-cause",
  "week",
]);

/** The statistics: every figure with what it rests on, and none that the library cannot support. */
export function StatisticsPage({ site }: { site: Site }): VNode {
  const incidents = site.postmortems.filter(
    (each) => each.kind === "incident" && each.status === "published",
  );
  const isSmall = incidents.length < FEW;
  const figures = [...site.figures];
  const isShown = (id: string) => (isSmall ? id === DOTS : !CLOSER.has(id));
  const shown = figures.filter(([id]) => isShown(id));
  const folded = figures.filter(([id]) => !isShown(id));
  return (
    <Layout
      site={site}
      title="Statistics"
      description={`What ${countText(incidents.length, "published incident")} can and cannot say.`}
      path="statistics/"
    >
      <div class="page-head">
        <h1>Statistics</h1>
        <p class="page-count">{countText(incidents.length, "incident")}</p>
      </div>
      <p class="lede">
        These are published postmortems, not all incidents: publishing more of them raises every count. Every
        figure says how much it rests on, and none claims more than that.{" "}
        <a href={site.url("statistics/method/")}>How the figures are made</a>.
      </p>
      {isSmall ? (
        <SliceFacts site={site} kind={null} name={null} postmortems={incidents} />
      ) : (
        <FigureIndex figures={figures} />
      )}
      {shown.map(([id, figure]) => (
        <FigurePart key={id} site={site} id={id} figure={figure} />
      ))}
      {isSmall ? <DueList site={site} /> : null}
      <Folded
        site={site}
        figures={folded}
        why={isSmall ? `for which fewer than ${FEW} incidents say little` : "for a closer look"}
      />
    </Layout>
  );
}

function FigureIndex({ figures }: { figures: readonly (readonly [string, Figure])[] }): VNode {
  return (
    <nav class="figure-index" aria-label="Figures">
      <ol>
        {figures.map(([id, figure]) => (
          <li key={id}>
            <a href={`#${id}`}>{figure.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Folded(props: {
  site: Site;
  figures: readonly (readonly [string, Figure])[];
  why: string;
}): VNode | null {
  const { site, figures, why } = props;
  if (figures.length === 0) return null;
  return (
    <details class="folded">
      <summary>
        {countText(figures.length, "more figure")} {why}: {figures.map(([, { title }]) => title).join(", ")}
      </summary>
      {figures.map(([id, figure]) => (
        <FigurePart key={id} site={site} id={id} figure={figure} />
      ))}
    </details>
  );
}
