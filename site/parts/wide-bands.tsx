import type { VNode } from "preact";
import { axisBreaks } from "./axis-breaks.ts";
import { durationText } from "./duration-text.ts";
import type { TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelinePhase } from "./timeline-phases.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import { widePlace } from "./wide-place.ts";
import { type WideRows, wideHeights } from "./wide-rows.ts";

interface WideBandsProps {
  readonly plan: TimelinePlan;
  readonly geometry: TimelineGeometry;
  readonly rows: WideRows;
  /** Id of the hatching. */
  readonly hatch: string;
}

/** The names of the phases in their bands, and the false leads. */
export function WideBands({ plan, geometry, rows, hatch }: WideBandsProps): VNode {
  return (
    <>
      {plan.phases.map((phase) => (
        <PhaseName key={phase.id} phase={phase} plan={plan} y={rows.band} length={geometry.length} />
      ))}
      {geometry.falseLeads.map(({ event, lane }) => (
        <rect
          key={event.number}
          class="tl-false-lead"
          fill={`url(#${hatch})`}
          x={widePlace.of(plan, event.at)}
          width={event.until === null ? "5" : widePlace.span(plan, event.at, event.until)}
          y={rows.falseLeads + lane * wideHeights.lane}
          height={wideHeights.lane - 4}
        />
      ))}
    </>
  );
}

/** The name of a phase, with its length where there is room, and notches where it has not ended. */
function PhaseName(props: { phase: TimelinePhase; plan: TimelinePlan; y: number; length: number }): VNode {
  const { phase, plan, y, length } = props;
  const full = phase.minutes === null ? phase.name : `${phase.name} ${durationText(phase.minutes)}`;
  const text = [full, phase.name].find((each) => each.length * 6.5 + 16 < clearShare(phase, plan) * length);
  return (
    <>
      {phase.isOpen ? <Notches x={widePlace.of(plan, phase.to)} y={y} /> : null}
      {text === undefined ? null : (
        <text
          class={`tl-name is-${phase.id}`}
          x={widePlace.of(plan, phase.from)}
          dx="9"
          y={y + wideHeights.band / 2 + 4}
        >
          {text}
        </text>
      )}
    </>
  );
}

/** How much of the axis a phase has before it ends or a break cuts it. */
function clearShare(phase: TimelinePhase, plan: TimelinePlan): number {
  const { scale } = plan;
  const start = scale.position(phase.from);
  const cuts = axisBreaks(scale.stretches, 0).map(({ position }) => position - 0.012);
  return Math.min(scale.position(phase.to), ...cuts.filter((cut) => cut > start)) - start;
}

/** The end of what has not ended: three notches that run out. */
function Notches({ x, y }: { x: string; y: number }): VNode {
  const half = wideHeights.band / 2;
  const chevron = (at: number, width: number) =>
    `M${at},0h${width}l10,${half}l-10,${half}h${-width}l10,${-half}Z`;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from assistive technology.
    <svg x={x} y={y}>
      <path class="tl-open" d={`${chevron(-16, 4)}${chevron(-27, 4)}${chevron(-38, 4)}`} />
    </svg>
  );
}
