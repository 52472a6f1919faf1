import type { VNode } from "preact";
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

/** What lasted: phases, impact and false leads. */
export function WideBands({ plan, geometry, rows, hatch }: WideBandsProps): VNode {
  const middle = rows.band + wideHeights.band / 2;
  return (
    <>
      <line class="tl-base" x1={widePlace.share(0)} x2={widePlace.share(1)} y1={middle} y2={middle} />
      {plan.phases.map((phase) => (
        <Phase key={phase.id} phase={phase} plan={plan} y={rows.band} length={geometry.length} />
      ))}
      {plan.impacts.map(({ from, to }) => (
        <rect
          key={from}
          class={to === null ? "tl-impact is-open" : "tl-impact"}
          x={widePlace.of(plan, from)}
          width={widePlace.span(plan, from, to ?? plan.scale.to)}
          y={rows.impact}
          height="6"
        />
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

function Phase(props: { phase: TimelinePhase; plan: TimelinePlan; y: number; length: number }): VNode {
  const { phase, plan, y, length } = props;
  const x = widePlace.of(plan, phase.from);
  const share = plan.scale.position(phase.to) - plan.scale.position(phase.from);
  const full = phase.minutes === null ? phase.name : `${phase.name} ${durationText(phase.minutes)}`;
  const text = [full, phase.name].find((each) => each.length * 6.5 + 16 < share * length);
  return (
    <g class={`tl-phase is-${phase.id}`}>
      <rect x={x} width={widePlace.span(plan, phase.from, phase.to)} y={y} height={wideHeights.band} />
      {phase.isOpen ? <Arrow x={widePlace.of(plan, phase.to)} y={y} /> : null}
      {text === undefined ? null : (
        <text x={x} dx="9" y={y + wideHeights.band / 2 + 4}>
          {text}
        </text>
      )}
    </g>
  );
}

/** The end of what has not ended: three notches that run out. */
function Arrow({ x, y }: { x: string; y: number }): VNode {
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
