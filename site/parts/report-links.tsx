import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { safeUrl } from "./safe-url.ts";

/** The links and tags that a report states; null where it states none. */
export function ReportLinks({ site, postmortem }: { site: Site; postmortem: Postmortem }): VNode | null {
  const { links, tags } = postmortem;
  if (links.length === 0 && tags.length === 0) return null;
  return (
    <section class="report-links" aria-labelledby="links">
      <h2 id="links">{links.length === 0 ? "Tags" : "Links"}</h2>
      {links.length === 0 ? null : (
        <ul>
          {links.map((link) => (
            <li key={link.url}>
              <LinkText url={link.url} title={link.title} />
              {link.kind === null ? null : <small> {link.kind}</small>}
            </li>
          ))}
        </ul>
      )}
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

function LinkText({ url, title }: { url: string; title: string | null }): VNode {
  const safe = safeUrl(url);
  return safe === null ? <span>{title ?? url}</span> : <a href={safe}>{title ?? url}</a>;
}
