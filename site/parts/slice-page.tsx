import type { VNode } from "preact";
import type { SliceKind } from "../../src/model/slices.ts";
import type { Site, Slice } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { Layout } from "./layout.tsx";
import { SeverityMark } from "./severity-mark.tsx";
import { sliceFigures, type Tally } from "./slice-figures.ts";
import { sliceName } from "./slice-name.ts";
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
      <SliceFigures site={site} slice={slice} />
      <Years site={site} postmortems={slice.postmortems} />
    </Layout>
  );
}

function SliceFigures({ site, slice }: { site: Site; slice: Slice }): VNode {
  const figures = sliceFigures(site, slice);
  return (
    <dl class="facts slice-figures">
      {slice.kind === "severities" ? null : (
        <div>
          <dt>Severities</dt>
          <dd>
            <ul class="inline-list">
              {figures.severities.map(({ name, count }) => (
                <li key={name}>
                  <SeverityMark severities={site.library.config.severities} id={name} /> {count}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <Tallies site={site} name="Services" kind="services" tallies={figures.services} />
      <Tallies site={site} name="Causes" kind="causes" tallies={figures.causes} />
      <div>
        <dt>Durations</dt>
        <dd>{figures.durations}</dd>
      </div>
      <div>
        <dt>Measures</dt>
        <dd>{figures.measures}</dd>
      </div>
    </dl>
  );
}

function Tallies(props: {
  site: Site;
  name: string;
  kind: SliceKind;
  tallies: readonly Tally[];
}): VNode | null {
  const { site, name, kind, tallies } = props;
  if (tallies.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul class="inline-list">
          {tallies.map((tally) => (
            <li key={tally.name}>
              <a href={site.sliceUrl(kind, tally.name)}>{sliceName(site, { kind, name: tally.name })}</a>{" "}
              {tally.count}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
