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

/** The names and times of the moments, as flags above the band. */
export function WideFlags({ flags, plan, band }: WideFlagsProps): VNode {
  return (
    <g class="tl-flags">
      {flags.map((flag) => {
        const isRight = flag.side === "right";
        return (
          <text
            key={flag.at}
            x={widePlace.of(plan, flag.at)}
            y={band - 6 - flag.row * wideHeights.flag}
            dx={isRight ? 5 : -5}
            text-anchor={isRight ? "start" : "end"}
          >
            {flag.text} <tspan class="tl-time">{flag.time}</tspan>
          </text>
        );
      })}
    </g>
  );
}
