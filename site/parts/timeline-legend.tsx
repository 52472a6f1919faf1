import type { VNode } from "preact";
import { durationText } from "./duration-text.ts";
import { TimelineHatch } from "./timeline-hatch.tsx";
import type { PhaseId } from "./timeline-phases.ts";
import type { TimelinePlan } from "./timeline-plan.ts";

const MEANINGS: Readonly<Record<PhaseId, string>> = {
  unnoticed: "started to detected",
  responding: "until mitigated",
  confirming: "mitigated to resolved",
};

/** What the tones of the drawing mean, and how long each phase took. */
export function TimelineLegend({ plan }: { plan: TimelinePlan }): VNode {
  const hasFalseLeads = plan.events.some((event) => event.markers.includes("false-lead"));
  return (
    <ul class="tl-legend">
      {plan.phases.map((phase) => (
        <li key={phase.id}>
          <svg class="tl-swatch" width="14" height="14" aria-hidden="true">
            <rect class={`tl-phase is-${phase.id}`} width="14" height="14" />
          </svg>
          <span>
            {phase.name}
            {phase.minutes === null ? null : <b> {durationText(phase.minutes)}</b>}
            {phase.name === "Until mitigated" ? null : (
              <small> {phase.isOpen ? "still going on" : MEANINGS[phase.id]}</small>
            )}
          </span>
        </li>
      ))}
      {plan.impacts.length === 0 ? null : (
        <li>
          <svg class="tl-swatch" width="14" height="14" aria-hidden="true">
            <rect class="tl-impact" y="4" width="14" height="6" />
          </svg>
          <span>
            Impact{" "}
            <small>users affected{plan.impacts.length > 1 ? `, ${plan.impacts.length} episodes` : ""}</small>
          </span>
        </li>
      )}
      {hasFalseLeads ? (
        <li>
          <svg class="tl-swatch" width="14" height="14" aria-hidden="true">
            <TimelineHatch id="tl-hatch-legend" />
            <rect class="tl-false-lead" width="14" height="14" fill="url(#tl-hatch-legend)" />
          </svg>
          <span>False lead</span>
        </li>
      ) : null}
    </ul>
  );
}
