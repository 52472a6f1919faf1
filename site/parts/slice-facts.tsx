import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { SliceKind } from "../../src/model/slices.ts";
import type { Site } from "../../src/render/site.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { sliceFigures, type Tally } from "./slice-figures.ts";
import { sliceName } from "./slice-name.ts";

/** The facts of some reports: of a slice, which does not name itself, or of a library (`kind` null). */
export function SliceFacts(props: {
  site: Site;
  kind: SliceKind | null;
  name: string | null;
  postmortems: readonly Postmortem[];
}): VNode {
  const { site, kind, name, postmortems } = props;
  const figures = sliceFigures(site, { name, postmortems });
  return (
    <dl class="facts slice-figures">
      {kind === "severities" ? null : (
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
