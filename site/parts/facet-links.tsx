import type { VNode } from "preact";
import type { SliceKind } from "../../src/model/slices.ts";
import type { Site } from "../../src/render/site.ts";
import { sliceName } from "./slice-name.ts";
import { sliceWords } from "./slice-words.ts";

const KINDS = ["severities", "services", "causes"] as const;
const MOST = 6;

/** Links to the commonest slices where the facets go once the search is there. */
export function FacetLinks({ site }: { site: Site }): VNode {
  return (
    <aside class="explorer-facets" data-search-facets aria-label="Filters">
      {KINDS.map((kind) => (
        <Links key={kind} site={site} kind={kind} />
      ))}
    </aside>
  );
}

function Links({ site, kind }: { site: Site; kind: SliceKind }): VNode | null {
  const slices = [...site.slices(kind)];
  if (slices.length === 0) return null;
  if (kind !== "severities") slices.sort((a, b) => b.postmortems.length - a.postmortems.length);
  const rest = slices.length - MOST;
  return (
    <section class="facet facet-links" aria-labelledby={`facet-${kind}`}>
      <h2 id={`facet-${kind}`}>{sliceWords[kind].one}</h2>
      <ul>
        {slices.slice(0, MOST).map((slice) => (
          <li key={slice.slug}>
            <a href={site.sliceUrl(kind, slice.name)}>{sliceName(site, slice)}</a>{" "}
            <span class="facet-count">{slice.postmortems.length}</span>
          </li>
        ))}
        {rest > 0 ? (
          <li>
            <a href={site.url(`${kind}/`)}>{rest} more</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
