import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { began } from "./began.ts";
import { siteIndex } from "./site-index.ts";

/** The reports before and after one in time; an undated one has none. */
export function Pager({ site, postmortem }: { site: Site; postmortem: Postmortem }): VNode | null {
  const position = siteIndex(site).positions.get(postmortem.id);
  if (position === undefined || began(postmortem) === null) return null;
  const later = site.postmortems[position - 1];
  const next = site.postmortems[position + 1];
  const earlier = next === undefined || began(next) === null ? undefined : next;
  if (later === undefined && earlier === undefined) return null;
  return (
    <nav class="pager" aria-label="Neighbouring reports">
      {earlier === undefined ? (
        <span />
      ) : (
        <PagerLink site={site} postmortem={earlier} rel="prev" name="Before" />
      )}
      {later === undefined ? null : <PagerLink site={site} postmortem={later} rel="next" name="After" />}
    </nav>
  );
}

function PagerLink(props: { site: Site; postmortem: Postmortem; rel: "prev" | "next"; name: string }): VNode {
  const { site, postmortem, rel, name } = props;
  return (
    <a href={site.reportUrl(postmortem.id)} rel={rel} class={`pager-${rel}`}>
      <small>{name}</small>
      <span>{postmortem.title}</span>
    </a>
  );
}
