import type { VNode } from "preact";
import type { SliceKind } from "../../src/model/slices.ts";
import type { Site } from "../../src/render/site.ts";
import { numberText } from "./number-text.ts";
import { serviceName } from "./service-name.ts";

const MOST = 16;

/** Ways into the library by service, cause or severity, each with its number of reports. */
export function Browse({ site, kind, title }: { site: Site; kind: SliceKind; title: string }): VNode | null {
  const slices = [...site.slices(kind)];
  if (slices.length === 0) return null;
  if (kind !== "severities") slices.sort((a, b) => b.postmortems.length - a.postmortems.length);
  return (
    <section class="browse" aria-labelledby={`browse-${kind}`}>
      <h2 id={`browse-${kind}`}>{title}</h2>
      <ul>
        {slices.slice(0, MOST).map((slice) => (
          <li key={slice.slug}>
            <a href={site.sliceUrl(kind, slice.name)}>
              {kind === "services" ? serviceName(site, slice.name) : slice.name.replaceAll("-", " ")}
            </a>{" "}
            <small>{numberText(slice.postmortems.length)}</small>
          </li>
        ))}
        {slices.length > MOST ? (
          <li>
            <a href={site.url(`${kind}/`)}>all {numberText(slices.length)}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
