import type { VNode } from "preact";
import { falseLeadLanes } from "./false-lead-lanes.ts";
import { narrowColumns, tenths } from "./narrow-columns.ts";
import type { TimelinePlan } from "./timeline-plan.ts";

interface NarrowBandsProps {
  readonly plan: TimelinePlan;
  readonly height: number;
  /** Id of the hatching. */
  readonly hatch: string;
}

const { band, impact, falseLead, events, top } = narrowColumns;

/** What lasted, in the vertical drawing: phases, impact, false leads and other ranges. */
export function NarrowBands({ plan, height, hatch }: NarrowBandsProps): VNode {
  const extent = (from: number, to: number | null) => {
    const [start, end] = [from, to ?? from].map((time) => tenths(top + plan.scale.position(time) * height));
    return { y: start, height: to === null ? 5 : tenths((end ?? 0) - (start ?? 0)) };
  };
  const middle = band.x + band.width / 2;
  return (
    <>
      <line class="tl-base" x1={middle} x2={middle} y1={top} y2={top + height} />
      {plan.phases.map((phase) => (
        <>
          <rect class={`tl-phase is-${phase.id}`} {...band} {...extent(phase.from, phase.to)} />
          {phase.isOpen ? <Notches y={tenths(top + plan.scale.position(phase.to) * height)} /> : null}
        </>
      ))}
      {plan.impacts.map(({ from, to }) => (
        <rect key={from} class="tl-impact" {...impact} {...extent(from, to ?? plan.scale.to)} />
      ))}
      {falseLeadLanes(plan.events, falseLead.lanes).map(({ event, lane }) => (
        <rect
          key={event.number}
          class="tl-false-lead"
          fill={`url(#${hatch})`}
          x={falseLead.x + lane * falseLead.lane}
          width={falseLead.width}
          {...extent(event.at, event.until)}
        />
      ))}
      {plan.events.map((event) =>
        event.until === null || event.markers.includes("false-lead") ? null : (
          <rect
            key={event.number}
            class="tl-range"
            x={events - 2}
            width="4"
            {...extent(event.at, event.until)}
          />
        ),
      )}
    </>
  );
}

/** The end of what has not ended: notches that run out. */
function Notches({ y }: { y: number }): VNode {
  const notch = (at: number) => `M${band.x},${tenths(y + at)}h${band.width}v3h${-band.width}Z`;
  return <path class="tl-open" d={`${notch(-5)}${notch(-12)}${notch(-19)}`} />;
}
