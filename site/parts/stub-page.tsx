import type { VNode } from "preact";
import type { Stub } from "../../src/model/stub.ts";
import type { Site } from "../../src/render/site.ts";
import { Layout } from "./layout.tsx";
import { NotStated } from "./not-stated.tsx";
import { stubAge } from "./stub-age.ts";

/** The page of a draft: that it is being written, by whom and for how long, and none of its text. */
export function StubPage({ site, stub }: { site: Site; stub: Stub }): VNode {
  const age = stubAge(stub);
  return (
    <Layout
      site={site}
      title={stub.title}
      description="This report is being written."
      path={`postmortems/${stub.id}/`}
      unlisted
    >
      <article class="report is-stub">
        <div class="report-head">
          <ul class="kicker">
            <li class="remark">Draft</li>
          </ul>
          <h1>{stub.title}</h1>
        </div>
        <p class="lede">This report is being written. Its text is shown once it is in review.</p>
        <dl class="facts">
          <div>
            <dt>Written by</dt>
            <dd>{stub.authors.length === 0 ? <NotStated /> : stub.authors.join(", ")}</dd>
          </div>
          <div>
            <dt>Since the incident</dt>
            <dd>{age ?? <NotStated />}</dd>
          </div>
        </dl>
      </article>
    </Layout>
  );
}
