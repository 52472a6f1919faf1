import type { Postmortem } from "./postmortem.ts";

const diagram = /<code class="language-mermaid">/i;

/** Whether a page of a report shows a Mermaid diagram. */
export function hasDiagram(postmortem: Postmortem): boolean {
  const { summary, symptoms, rootCause, resolution, lessons, impact, timeline, measures, sections } =
    postmortem;
  const prose = [summary, symptoms, rootCause, resolution, lessons, impact];
  return [...prose, ...timeline, ...measures, ...sections].some((part) => diagram.test(part?.html ?? ""));
}
