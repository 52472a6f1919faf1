import { group } from "d3-array";
import type { VNode } from "preact";
import type { Postmortem, ReportLink } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { linkKindText } from "./link-kind-text.ts";
import { safeUrl } from "./safe-url.ts";
import { words } from "./words.ts";

/** The links and tags that a report states; null where it states none. */
export function ReportLinks({ site, postmortem }: { site: Site; postmortem: Postmortem }): VNode | null {
  const { links, tags } = postmortem;
  if (links.length === 0 && tags.length === 0) return null;
  return (
    <section class="report-links" aria-labelledby="links">
      <h2 id="links">{links.length === 0 ? "Tags" : "Links"}</h2>
      {links.length === 0 ? null : <LinksByKind links={links} />}
      {tags.length === 0 ? null : (
        <ul class="inline-list tags" aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag}>
              <a href={site.sliceUrl("tags", tag)}>{tag}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Links under their kinds, in the order in which each kind comes first; those without one at the end. */
function LinksByKind({ links }: { links: readonly ReportLink[] }): VNode {
  const groups = group(links, ({ kind }) => (kind === null ? "" : linkKindText(kind)));
  const others = groups.get("") ?? [];
  groups.delete("");
  return (
    <>
      {groups.size === 0 ? null : (
        <dl class="links-by-kind">
          {[...groups].map(([kind, ofKind]) => (
            <div key={kind}>
              <dt>{words.value(kind)}</dt>
              {ofKind.map((link) => (
                <dd key={link.url}>
                  <LinkText url={link.url} title={link.title} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {others.length === 0 ? null : (
        <ul>
          {others.map((link) => (
            <li key={link.url}>
              <LinkText url={link.url} title={link.title} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function LinkText({ url, title }: { url: string; title: string | null }): VNode {
  const safe = safeUrl(url);
  return safe === null ? <span>{title ?? url}</span> : <a href={safe}>{title ?? url}</a>;
}
