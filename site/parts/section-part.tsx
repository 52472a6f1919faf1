import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Site } from "../../src/render/site.ts";
import { EventList } from "./event-list.tsx";
import { Html } from "./html.tsx";
import { MeasureList } from "./measure-list.tsx";
import type { ReportSection } from "./report-sections.ts";
import { uncovered } from "./uncovered.ts";

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
    const texts = postmortem.timeline.map((entry) => entry.text);
    return (
      <>
        {section.isFirst ? <EventList postmortem={postmortem} /> : null}
        <AsWritten section={section} texts={texts} />
      </>
    );
  }
  if (section.name === "measures" && postmortem.measures.length > 0) {
    const texts = postmortem.measures.map((measure) => measure.text);
    return (
      <>
        {section.isFirst ? <MeasureList measures={postmortem.measures} asOf={site.library.asOf} /> : null}
        <AsWritten section={section} texts={texts} />
      </>
    );
  }
  return <Html html={section.html} />;
}

function AsWritten({ section, texts }: { section: ReportSection; texts: readonly string[] }): VNode | null {
  if (!uncovered(section.text, texts)) return null;
  return (
    <details class="as-written">
      <summary>The section as it was written</summary>
      <Html html={section.html} />
    </details>
  );
}
