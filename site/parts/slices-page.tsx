import type { VNode } from "preact";
import type { SliceKind } from "../../src/model/slices.ts";
import type { Site, Slice } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { Layout } from "./layout.tsx";
import { numberText } from "./number-text.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { sliceName } from "./slice-name.ts";
import { sliceWords } from "./slice-words.ts";

/** All slices of a kind with their numbers of reports. */
export function SlicesPage({ site, kind }: { site: Site; kind: SliceKind }): VNode {
  const slices = site.slices(kind);
  const { title } = sliceWords[kind];
  const most = Math.max(1, ...slices.map((slice) => slice.postmortems.length));
  return (
    <Layout
      site={site}
      title={title}
      description={`The reports of ${site.library.config.title} by ${title.toLowerCase()}.`}
      path={`${kind}/`}
    >
      <div class="page-head">
        <h1>{title}</h1>
        <p class="page-count">{numberText(slices.length)}</p>
      </div>
      <p class="section-note">{noteOf(kind)}</p>
      {slices.length === 0 ? (
        <p class="empty">No report states any.</p>
      ) : (
        <ul class="slices">
          {slices.map((slice) => (
            <SliceRow key={slice.slug} site={site} slice={slice} most={most} />
          ))}
        </ul>
      )}
    </Layout>
  );
}

function SliceRow({ site, slice, most }: { site: Site; slice: Slice; most: number }): VNode {
  const { length } = slice.postmortems;
  return (
    <li>
      <a href={site.sliceUrl(slice.kind, slice.name)}>
        {slice.kind === "severities" ? (
          <SeverityMark severities={site.library.config.severities} id={slice.name} named />
        ) : (
          sliceName(site, slice)
        )}
      </a>
      <svg class="count-bar" width="100%" height="8" aria-hidden="true">
        <rect width={`${((length / most) * 100).toFixed(1)}%`} height="8" />
      </svg>
      <span class="slice-count">{countText(length, "report")}</span>
    </li>
  );
}

function noteOf(kind: SliceKind): string {
  switch (kind) {
    case "services":
      return "A report counts for every service it names. Services differ in size and exposure: this is where to look, not how good they are.";
    case "causes":
      return "A report counts for every cause it names. Causes are their authors’ judgement.";
    default:
      return "Published postmortems, not all incidents.";
  }
}
