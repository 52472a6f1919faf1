import type { ComponentChildren, VNode } from "preact";
import type { Measure, Postmortem, TimelineEntry } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { EventList } from "./event-list.tsx";
import { Html } from "./html.tsx";
import { MeasureList } from "./measure-list.tsx";
import { remainder } from "./remainder.ts";
import type { ReportSection } from "./report-sections.ts";
import { words } from "./words.ts";

interface SectionPartProps {
  readonly site: Site;
  readonly postmortem: Postmortem;
  readonly section: ReportSection;
}

/** A section of a report; of a timeline and of measures the list that was read from it. */
export function SectionPart({ site, postmortem, section }: SectionPartProps): VNode {
  if (section.title === "") return <Html html={section.html} class="prose foreword" />;
  return (
    <section class={`section is-${section.id}`} aria-labelledby={section.id}>
      <h2 id={section.id}>
        {section.title}{" "}
        <a class="anchor" href={`#${section.id}`} aria-label={`Link to ${section.title}`}>
          #
        </a>
      </h2>
      <Content site={site} postmortem={postmortem} section={section} />
    </section>
  );
}

function Content({ site, postmortem, section }: SectionPartProps): VNode {
  if (section.name === "timeline" && postmortem.timeline.length > 0) {
    return (
      <WithRemainder section={section} entries={postmortem.timeline.map(entryWords)}>
        {section.isFirst ? <EventList postmortem={postmortem} /> : null}
      </WithRemainder>
    );
  }
  if (section.name === "measures" && postmortem.measures.length > 0) {
    return (
      <WithRemainder section={section} entries={postmortem.measures.map(measureWords)}>
        {section.isFirst ? <MeasureList site={site} postmortem={postmortem} /> : null}
      </WithRemainder>
    );
  }
  return <Html html={section.html} />;
}

interface WithRemainderProps {
  readonly section: ReportSection;
  readonly entries: readonly string[];
  readonly children: ComponentChildren;
}

/** The entries read from a section, between what else it says. */
function WithRemainder({ section, entries, children }: WithRemainderProps): VNode {
  const { before, after, asWritten } = remainder(section.html, entries);
  return (
    <>
      {before === "" ? null : <Html html={before} class="prose section-opening" />}
      {children}
      {after === "" ? null : <Html html={after} class="prose section-closing" />}
      {asWritten === "" ? null : (
        <details class="as-written">
          <summary>As it was written</summary>
          <Html html={asWritten} />
        </details>
      )}
    </>
  );
}

function entryWords(entry: TimelineEntry): string {
  return [entry.text, ...entry.markers.map(words.marker)].join(" ");
}

function measureWords({ text, theme, owners, kind, priority, issue }: Measure): string {
  return [text, theme, ...owners, kind, priority, issue].join(" ");
}
