import type { VNode } from "preact";
import { dayText } from "./day-text.ts";
import { localClock } from "./local-clock.ts";
import { shortDuration } from "./short-duration.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import type { Stretch } from "./timeline-scale.ts";
import { timelineTicks } from "./timeline-ticks.ts";
import { widePlace } from "./wide-place.ts";
import { type WideRows, wideHeights } from "./wide-rows.ts";

/** Closest ticks, as a share of the axis. */
const CLOSEST = 0.09;

/** The time axis with its ticks and breaks, behind everything else. */
export function WideAxis({ plan, rows }: { plan: TimelinePlan; rows: WideRows }): VNode {
  return (
    <g class="tl-axis">
      {timelineTicks(plan.scale, plan.zone, CLOSEST).map((tick) => {
        const x = widePlace.share(tick.position);
        return (
          <g key={tick.position}>
            <line class="tl-grid" x1={x} x2={x} y1={rows.top} y2={rows.axis} />
            <line class="tl-tick" x1={x} x2={x} y1={rows.axis} y2={rows.axis + 6} />
            <text x={x} y={rows.axis + 20} text-anchor={tick.position > 0.975 ? "end" : "middle"}>
              {tick.label}
            </text>
            {tick.day === null ? null : (
              <text
                class="tl-day"
                x={x}
                y={rows.axis + 34}
                text-anchor={tick.position > 0.975 ? "end" : "middle"}
              >
                {tick.day}
              </text>
            )}
          </g>
        );
      })}
      <line class="tl-line" x1={widePlace.share(0)} x2={widePlace.share(1)} y1={rows.axis} y2={rows.axis} />
    </g>
  );
}

/** The breaks of the axis, over the band and the axis, each with the time that it stands for. */
export function WideBreaks({ plan, rows }: { plan: TimelinePlan; rows: WideRows }): VNode {
  const breaks = plan.scale.stretches.filter((stretch) => stretch.compressed);
  return (
    <g class="tl-breaks">
      {breaks.map((stretch) => (
        <Break key={stretch.from} stretch={stretch} zone={plan.zone} rows={rows} />
      ))}
    </g>
  );
}

function Break({ stretch, zone, rows }: { stretch: Stretch; zone: string; rows: WideRows }): VNode {
  const [before, after] = [localClock(stretch.from, zone), localClock(stretch.to, zone)];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from assistive technology.
    <svg x={widePlace.share((stretch.start + stretch.end) / 2)}>
      <path class="tl-break" d={tear(rows.band - 2, wideHeights.band + 6)} />
      <path class="tl-break" d={tear(rows.axis - 6, 12)} />
      <text y={rows.axis + 20}>+{shortDuration((stretch.to - stretch.from) / 60_000)}</text>
      {before.day === after.day ? null : (
        <text class="tl-day" y={rows.axis + 34}>
          {dayText(after.day, false)}
        </text>
      )}
    </svg>
  );
}

/** A tear: two parallel slanted strokes with the paper between them. */
function tear(y: number, height: number): string {
  return `M-1,${y}L-6,${y + height}M6,${y}L1,${y + height}M-1,${y}H6L1,${y + height}H-6Z`;
}
