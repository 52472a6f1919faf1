import type { VNode } from "preact";
import { axisBreaks } from "./axis-breaks.ts";
import { axisZone } from "./axis-zone.ts";
import { narrowColumns, tenths } from "./narrow-columns.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import { timelineTicks } from "./timeline-ticks.ts";

/** Closest ticks in pixels. */
const CLOSEST = 44;
const CLOSEST_BREAKS = 16;
const { band, top } = narrowColumns;

/** The time axis of the vertical drawing. */
export function NarrowAxis({ plan, height }: { plan: TimelinePlan; height: number }): VNode {
  const ticks = timelineTicks(plan.scale, plan.zone, CLOSEST / height);
  const yOf = (position: number) => tenths(top + position * height);
  return (
    <g class="tl-axis">
      <text x={band.x - 9} y="12">
        {axisZone(plan)}
      </text>
      <path class="tl-tick" d={ticks.map((tick) => `M${band.x - 6} ${yOf(tick.position)}h6`).join("")} />
      {ticks.map((tick) => (
        <>
          <text x={band.x - 9} y={tenths(yOf(tick.position) + 4)}>
            {tick.label}
          </text>
          {tick.day === null ? null : (
            <text class="tl-day" x={band.x - 9} y={tenths(yOf(tick.position) + 17)}>
              {tick.day}
            </text>
          )}
        </>
      ))}
    </g>
  );
}

/** The breaks of the axis, each with the time that it stands for. */
export function NarrowBreaks({ plan, height }: { plan: TimelinePlan; height: number }): VNode | null {
  const breaks = axisBreaks(plan.scale.stretches, CLOSEST_BREAKS / height);
  if (breaks.length === 0) return null;
  const yOf = (position: number) => tenths(top + position * height);
  return (
    <g class="tl-breaks">
      <path
        class="tl-break"
        d={breaks
          .map(({ position }) => `M${band.x - 4},${tenths(yOf(position) + 3)}l24,-8v6l-24,8Z`)
          .join("")}
      />
      {breaks.map(({ position, label }) =>
        label === null ? null : (
          <text key={position} x={band.x - 9} y={tenths(yOf(position) + 4)}>
            {label}
          </text>
        ),
      )}
    </g>
  );
}
