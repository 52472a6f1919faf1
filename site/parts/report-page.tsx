import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { ContentsList } from "./contents-list.tsx";
import { Facts } from "./facts.tsx";
import { Layout } from "./layout.tsx";
import { MomentsTable } from "./moments-table.tsx";
import { Pager } from "./pager.tsx";
import { hasRelated, RelatedReports } from "./related-reports.tsx";
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
  return (
    <Layout
      site={site}
      title={postmortem.title}
      description={descriptionOf(postmortem)}
      path={`postmortems/${postmortem.id}/`}
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
          <ContentsList sections={sections} more={moreOf(site, postmortem)} />
          <div class="report-text">
            {sections.map((section) => (
              <SectionPart key={section.id} site={site} postmortem={postmortem} section={section} />
            ))}
            <ReportLinks site={site} postmortem={postmortem} />
            <RelatedReports site={site} postmortem={postmortem} />
            <SourceLinks site={site} path={postmortem.path} />
          </div>
        </div>
      </article>
      <Pager site={site} postmortem={postmortem} />
    </Layout>
  );
}

function moreOf(site: Site, postmortem: Postmortem): readonly { id: string; title: string }[] {
  return hasRelated(site, postmortem) ? [{ id: "related", title: "Related reports" }] : [];
}

function descriptionOf(postmortem: Postmortem): string {
  const text = (postmortem.summary?.text ?? postmortem.title).replace(/\s+/g, " ").trim();
  return text.length > 200 ? `${text.slice(0, 198).trimEnd()}…` : text;
}
