import type { VNode } from "preact";
import { hasDiagram } from "../../src/model/has-diagram.ts";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { ContentsList } from "./contents-list.tsx";
import { Facts } from "./facts.tsx";
import { Layout } from "./layout.tsx";
import { MomentsTable } from "./moments-table.tsx";
import { neighbours } from "./neighbours.ts";
import { Pager } from "./pager.tsx";
import { RelatedReports } from "./related-reports.tsx";
import { ReportHead } from "./report-head.tsx";
import { ReportLinks } from "./report-links.tsx";
import { reportSections } from "./report-sections.ts";
import { SectionPart } from "./section-part.tsx";
import { SourceLinks } from "./source-links.tsx";
import { Spans } from "./spans.tsx";
import { TimelineFigure } from "./timeline-figure.tsx";

/** One report: its facts, its time drawn to scale, its sections, and where to go from it. */
export function ReportPage({ site, postmortem }: { site: Site; postmortem: Postmortem }): VNode {
  const sections = reportSections(postmortem);
  const near = neighbours(site, postmortem);
  const hasNear = near.related.length + near.similar.length + near.alike.length > 0;
  return (
    <Layout
      site={site}
      title={postmortem.title}
      description={descriptionOf(postmortem)}
      path={`postmortems/${postmortem.id}/`}
      diagrams={hasDiagram(postmortem)}
    >
      <article class="report">
        <ReportHead site={site} postmortem={postmortem} />
        <Spans postmortem={postmortem} />
        <TimelineFigure postmortem={postmortem} />
        <div class="report-facts">
          <Facts site={site} postmortem={postmortem} />
          <MomentsTable postmortem={postmortem} />
        </div>
        <div class="report-body">
          <ContentsList
            sections={sections}
            more={hasNear ? [{ id: "related", title: "Related reports" }] : []}
          />
          <div class="report-text">
            {sections.map((section) => (
              <SectionPart key={section.id} site={site} postmortem={postmortem} section={section} />
            ))}
            <ReportLinks site={site} postmortem={postmortem} />
            {hasNear ? <RelatedReports site={site} neighbours={near} /> : null}
            <SourceLinks site={site} path={postmortem.path} />
          </div>
        </div>
      </article>
      <Pager site={site} postmortem={postmortem} />
    </Layout>
  );
}

function descriptionOf(postmortem: Postmortem): string {
  const text = (postmortem.summary?.text ?? postmortem.title).replace(/\s+/g, " ").trim();
  return text.length > 200 ? `${text.slice(0, 198).trimEnd()}…` : text;
}
