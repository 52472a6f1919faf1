import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { dayText } from "./day-text.ts";
import { durationText } from "./duration-text.ts";
import { localClock } from "./local-clock.ts";
import { TimelineLegend } from "./timeline-legend.tsx";
import { TimelineNarrow } from "./timeline-narrow.tsx";
import { type TimelinePlan, timelinePlan } from "./timeline-plan.ts";
import { TimelineWide } from "./timeline-wide.tsx";

/** The timeline drawn to scale, with its legend and a text that says the same; null without two times. */
export function TimelineFigure({ postmortem }: { postmortem: Postmortem }): VNode | null {
  const plan = timelinePlan(postmortem);
  if (plan === null) return null;
  return (
    <figure class="timeline-figure" aria-labelledby="timeline-caption">
      <TimelineLegend plan={plan} />
      <TimelineWide plan={plan} hatch="tl-hatch-wide" />
      <TimelineNarrow plan={plan} hatch="tl-hatch-narrow" />
      <figcaption id="timeline-caption">{caption(plan)}</figcaption>
    </figure>
  );
}

function caption(plan: TimelinePlan): string {
  const breaks = plan.scale.stretches.filter((stretch) => stretch.compressed).length;
  const falseLeads = plan.events.filter((event) => event.markers.includes("false-lead")).length;
  return [
    `Drawn to scale from ${timeOf(plan.scale.from, plan)} to ${timeOf(plan.scale.to, plan)}, local time of ${plan.zone}.`,
    ...plan.phases
      .filter((phase) => phase.minutes !== null)
      .map((phase) => `${phase.name} for ${durationText(phase.minutes ?? 0)}.`),
    plan.ongoing ? "It is still going on." : "",
    falseLeads === 0 ? "" : falseLeads === 1 ? "One false lead." : `${falseLeads} false leads.`,
    breaks === 0
      ? ""
      : breaks === 1
        ? "One empty stretch is shortened."
        : `${breaks} empty stretches are shortened.`,
    plan.events.length === 0 ? "" : "Numbers are those of the events in the timeline below.",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function timeOf(at: number, plan: TimelinePlan): string {
  const clock = localClock(at, plan.zone);
  return `${dayText(clock.day)}, ${clock.time}`;
}
