import type { VNode } from "preact";
import type { Site, Slice } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { Layout } from "./layout.tsx";
import { SeverityMark } from "./severity-mark.tsx";
import { SliceFacts } from "./slice-facts.tsx";
import { sliceName } from "./slice-name.ts";
import { SliceStatistics } from "./slice-statistics.tsx";
import { sliceWords } from "./slice-words.ts";
import { Years } from "./years.tsx";

/** The reports of one service, cause, severity, tag or year, with their own figures. */
export function SlicePage({ site, slice }: { site: Site; slice: Slice }): VNode {
  const name = sliceName(site, slice);
  const { one, title } = sliceWords[slice.kind];
  return (
    <Layout
      site={site}
      title={`${one}: ${name}`}
      description={`${countText(slice.postmortems.length, "postmortem")} of ${site.library.config.title}: ${name}.`}
      path={`${slice.kind}/${slice.slug}/`}
      {...(slice.kind === "services" && {
        feed: { folder: `services/${slice.slug}/`, title: `${name} · ${site.library.config.title}` },
      })}
    >
      <div class="page-head">
        <p class="page-kind">
          <a href={site.url(`${slice.kind}/`)}>{title}</a>
        </p>
        <h1>
          {slice.kind === "severities" ? (
            <SeverityMark severities={site.library.config.severities} id={slice.name} named />
          ) : (
            name
          )}
        </h1>
        <p class="page-count">{countText(slice.postmortems.length, "report")}</p>
      </div>
      <SliceFacts site={site} kind={slice.kind} name={slice.name} postmortems={slice.postmortems} />
      <SliceStatistics site={site} slice={slice} />
      <Years site={site} postmortems={slice.postmortems} />
    </Layout>
  );
}
