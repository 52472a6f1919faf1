import type { VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import { countText } from "./count-text.ts";
import { dayText } from "./day-text.ts";
import { durationText } from "./duration-text.ts";
import { localClock } from "./local-clock.ts";
import { TimelineLegend } from "./timeline-legend.tsx";
import { TimelineNarrow } from "./timeline-narrow.tsx";
import { type TimelinePlan, timelinePlan } from "./timeline-plan.ts";
import { TimelineWide } from "./timeline-wide.tsx";
import { zoneText } from "./zone-text.ts";

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
    `Drawn to scale, ${extentText(plan)}, in ${zoneText(plan.zone)}.`,
    ...plan.phases
      .filter((phase) => phase.minutes !== null)
      .map((phase) => `${phase.name} for ${durationText(phase.minutes ?? 0)}.`),
    plan.ongoing ? "It is still going on." : "",
    falseLeads === 0 ? "" : `${countText(falseLeads, "false lead")}.`,
    breaks === 0 ? "" : `${countText(breaks, "empty stretch", "empty stretches")} shortened at the breaks.`,
    plan.events.length === 0 ? "" : "Numbers are those of the events in the timeline below.",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** "12 May 2024 from 13:30 to 14:30", or from day to day; while it lasts, up to what is known last. */
function extentText(plan: TimelinePlan): string {
  const last = plan.ongoing
    ? Math.max(...plan.events.map((event) => event.at), plan.scale.from)
    : plan.scale.to;
  const [from, to] = [localClock(plan.scale.from, plan.zone), localClock(last, plan.zone)];
  return from.day === to.day
    ? `${dayText(from.day)} from ${from.time} to ${to.time}`
    : `${dayText(from.day)}, ${from.time} to ${dayText(to.day)}, ${to.time}`;
}
