import type { VNode } from "preact";
import { narrowColumns, tenths } from "./narrow-columns.ts";
import { shortDuration } from "./short-duration.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import { timelineTicks } from "./timeline-ticks.ts";

/** Closest ticks in pixels. */
const CLOSEST = 44;
const { band, top } = narrowColumns;

/** The time axis of the vertical drawing. */
export function NarrowAxis({ plan, height }: { plan: TimelinePlan; height: number }): VNode {
  const ticks = timelineTicks(plan.scale, plan.zone, CLOSEST / height);
  const yOf = (position: number) => tenths(top + position * height);
  return (
    <g class="tl-axis">
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
  const breaks = plan.scale.stretches.filter((stretch) => stretch.compressed);
  if (breaks.length === 0) return null;
  const yOf = (start: number, end: number) => tenths(top + ((start + end) / 2) * height);
  return (
    <g class="tl-breaks">
      <path
        class="tl-break"
        d={breaks
          .map(({ start, end }) => `M${band.x - 4},${tenths(yOf(start, end) + 3)}l24,-8v6l-24,8Z`)
          .join("")}
      />
      {breaks.map(({ from, to, start, end }) => (
        <text key={from} x={band.x - 9} y={tenths(yOf(start, end) + 4)}>
          +{shortDuration((to - from) / 60_000)}
        </text>
      ))}
    </g>
  );
}
