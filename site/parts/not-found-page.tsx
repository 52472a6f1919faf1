import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { Layout } from "./layout.tsx";
import { SearchForm } from "./search-form.tsx";

/** Shown where there is no page. */
export function NotFoundPage({ site }: { site: Site }): VNode {
  return (
    <Layout
      site={site}
      title="Not here"
      description="There is no such page in this library."
      path="404.html"
      search
      unlisted
    >
      <div class="opening">
        <h1>There is no such page</h1>
        <p class="lede">
          The report may have been renamed, or may not be published. Here are{" "}
          <a href={site.url("postmortems/")}>all reports</a>
          {site.options.search ? ", or search:" : "."}
        </p>
        {site.options.search ? <SearchForm site={site} label="Search the reports" /> : null}
      </div>
    </Layout>
  );
}
