import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { HomePage } from "../../site/parts/home-page.tsx";
import { LessonsPage } from "../../site/parts/lessons-page.tsx";
import { ListPage } from "../../site/parts/list-page.tsx";
import { MeasuresPage } from "../../site/parts/measures-page.tsx";
import { MethodPage } from "../../site/parts/method-page.tsx";
import { NotFoundPage } from "../../site/parts/not-found-page.tsx";
import { ReportPage } from "../../site/parts/report-page.tsx";
import { SlicePage } from "../../site/parts/slice-page.tsx";
import { SlicesPage } from "../../site/parts/slices-page.tsx";
import { StatisticsPage } from "../../site/parts/statistics-page.tsx";
import { StubPage } from "../../site/parts/stub-page.tsx";
import type { Config } from "../../src/config/config.ts";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Stub } from "../../src/model/stub.ts";
import { Site } from "../../src/render/site.ts";
import { computeStatistics } from "../../src/statistics/compute-statistics.ts";
import { loadFigures } from "../../src/statistics/figures.ts";
import { aLibrary } from "../statistics/a-postmortem.ts";

const assets = new Map(
  ["style.css", "search.js", "theme.js", "local-time.js"].map((name) => [name, `assets/${name}`]),
);

/** A site of reports with the figures of this package, at 2024-12-31. */
export async function aSiteOf(
  postmortems: readonly Postmortem[],
  {
    config = {},
    search = true,
    stubs = [],
  }: { config?: Partial<Config>; search?: boolean; stubs?: readonly Stub[] } = {},
): Promise<Site> {
  const library = aLibrary(postmortems, { config });
  const definitions = await loadFigures();
  const { figures } = computeStatistics(library, definitions);
  return new Site(library, new Map(Object.entries(figures)), {
    version: "0.0.0-test",
    search,
    assets,
    figures: definitions,
    stubs,
  });
}

/** Every page of a site by its path, as HTML. */
export function everyPage(site: Site): ReadonlyMap<string, string> {
  const kinds = ["services", "causes", "severities", "tags", "years"] as const;
  const pages: [string, VNode][] = [
    ["", <HomePage site={site} />],
    ["postmortems/", <ListPage site={site} />],
    ["lessons/", <LessonsPage site={site} />],
    ["measures/", <MeasuresPage site={site} />],
    ["statistics/", <StatisticsPage site={site} />],
    ["statistics/method/", <MethodPage site={site} />],
    ["404.html", <NotFoundPage site={site} />],
    ...site.postmortems.map((postmortem): [string, VNode] => [
      `postmortems/${postmortem.id}/`,
      <ReportPage site={site} postmortem={postmortem} />,
    ]),
    ...site.stubs.map((stub): [string, VNode] => [
      `postmortems/${stub.id}/`,
      <StubPage site={site} stub={stub} />,
    ]),
    ...kinds.flatMap((kind): [string, VNode][] => [
      [`${kind}/`, <SlicesPage site={site} kind={kind} />],
      ...site
        .slices(kind)
        .map((slice): [string, VNode] => [`${kind}/${slice.slug}/`, <SlicePage site={site} slice={slice} />]),
    ]),
  ];
  return new Map(pages.map(([path, page]) => [path, renderToString(page)]));
}
