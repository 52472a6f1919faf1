import type { VNode } from "preact";
import type { PlacedFlag } from "./timeline-geometry.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import { widePlace } from "./wide-place.ts";
import { wideHeights } from "./wide-rows.ts";

interface WideFlagsProps {
  readonly flags: readonly PlacedFlag[];
  readonly plan: TimelinePlan;
  /** Top of the band that the poles stand in. */
  readonly band: number;
}

/** The named moments as flags above the band. */
export function WideFlags({ flags, plan, band }: WideFlagsProps): VNode {
  return (
    <g class="tl-flags">
      {flags.map((flag) => {
        const y = band - 6 - flag.row * wideHeights.flag;
        const x = widePlace.of(plan, flag.at);
        const isRight = flag.side === "right";
        return (
          <g key={flag.at}>
            <line class="tl-pole" x1={x} x2={x} y1={y - 12} y2={band + 5} />
            <text x={x} y={y} dx={isRight ? 5 : -5} text-anchor={isRight ? "start" : "end"}>
              {flag.text} <tspan class="tl-time">{flag.time}</tspan>
            </text>
          </g>
        );
      })}
    </g>
  );
}
