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
  return (
    <g class="tl-axis">
      {timelineTicks(plan.scale, plan.zone, CLOSEST / height).map((tick) => {
        const y = tenths(top + tick.position * height);
        return (
          <g key={tick.position}>
            <line class="tl-tick" x1={band.x - 6} x2={band.x} y1={y} y2={y} />
            <text x={band.x - 9} y={tenths(y + 4)}>
              {tick.label}
            </text>
            {tick.day === null ? null : (
              <text class="tl-day" x={band.x - 9} y={tenths(y + 17)}>
                {tick.day}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The breaks of the axis, each with the time that it stands for. */
export function NarrowBreaks({ plan, height }: { plan: TimelinePlan; height: number }): VNode {
  const breaks = plan.scale.stretches.filter((stretch) => stretch.compressed);
  return (
    <g class="tl-breaks">
      {breaks.map((stretch) => {
        const y = tenths(top + ((stretch.start + stretch.end) / 2) * height);
        return (
          <g key={stretch.from}>
            <path class="tl-break" d={`M${band.x - 4},${y + 3}l24,-8v6l-24,8Z`} />
            <text x={band.x - 9} y={tenths(y + 4)}>
              +{shortDuration((stretch.to - stretch.from) / 60_000)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
