import type { VNode } from "preact";
import { hasDiagram } from "../../src/model/has-diagram.ts";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { Layout } from "./layout.tsx";
import { Pager } from "./pager.tsx";
import { ReportArticle } from "./report-article.tsx";

/** The page of a report, with the ways to those before and after it. */
export function ReportPage({ site, postmortem }: { site: Site; postmortem: Postmortem }): VNode {
  return (
    <Layout
      site={site}
      title={postmortem.title}
      description={descriptionOf(postmortem)}
      path={`postmortems/${postmortem.id}/`}
      article={postmortem}
      unlisted={postmortem.status !== "published"}
      diagrams={hasDiagram(postmortem)}
    >
      <ReportArticle site={site} postmortem={postmortem} />
      <Pager site={site} postmortem={postmortem} />
    </Layout>
  );
}

function descriptionOf(postmortem: Postmortem): string {
  const text = (postmortem.summary?.text ?? postmortem.title).replace(/\s+/g, " ").trim();
  return text.length > 200 ? `${text.slice(0, 198).trimEnd()}…` : text;
}
