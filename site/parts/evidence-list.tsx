import type { VNode } from "preact";
import type { Evidence } from "../../src/model/postmortem.ts";
import { linkKindText } from "./link-kind-text.ts";
import { safeUrl } from "./safe-url.ts";

/** What an event's links lead to, each by its kind and its host; null where nothing is known of them. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }): VNode | null {
  const links = evidence.flatMap((link) => {
    const href = safeUrl(link.url);
    return href === null || !URL.canParse(href) ? [] : [{ ...link, href, host: new URL(href).host }];
  });
  if (links.length === 0) return null;
  return (
    <ul class="evidence" aria-label="Evidence">
      {links.map(({ href, host, kind, title }) => (
        <li key={href}>
          <a href={href}>
            <b>{linkKindText(kind)}</b> · {host}
            {title === null ? null : <span class="hidden">: {title}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
