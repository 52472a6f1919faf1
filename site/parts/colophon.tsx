import type { VNode } from "preact";
import type { Site } from "../../src/render/site.ts";
import { countText } from "./count-text.ts";
import { dayText } from "./day-text.ts";

/** The foot of every page: how many reports, as of when, made with what. */
export function Colophon({ site }: { site: Site }): VNode {
  const { config, asOf } = site.library;
  return (
    <footer class="colophon">
      <p>
        {countText(site.postmortems.length, "report")}, as of <time dateTime={asOf}>{dayText(asOf)}</time>.
        Published postmortems, not all incidents.
      </p>
      {config.site.footer === null ? null : <p>{config.site.footer}</p>}
      <p>Made with Afterword {site.options.version}.</p>
    </footer>
  );
}
