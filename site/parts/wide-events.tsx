import type { VNode } from "preact";
import type { Chip } from "./chip-layout.ts";
import { TimelineChip } from "./timeline-chip.tsx";
import type { TimelineEvent } from "./timeline-events.ts";
import type { TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import { widePlace } from "./wide-place.ts";
import { wideHeights } from "./wide-rows.ts";

/** Every event: a stroke at its time, led to a numbered chip; ranges as bars. */
export function WideEvents({
  plan,
  geometry,
  y,
}: {
  plan: TimelinePlan;
  geometry: TimelineGeometry;
  y: number;
}): VNode {
  const byNumber = new Map(plan.events.map((event) => [event.number, event]));
  return (
    <g class="tl-events">
      {plan.events.map((event) =>
        event.until === null || event.markers.includes("false-lead") ? null : (
          <rect
            key={event.number}
            class="tl-range"
            x={widePlace.of(plan, event.at)}
            width={widePlace.span(plan, event.at, event.until)}
            y={y}
            height="4"
          />
        ),
      )}
      {geometry.chips.map((chip) => (
        <g key={chip.label}>
          {chip.events.map(({ number, x }) => (
            <Leader
              key={number}
              event={byNumber.get(number)}
              chip={chip}
              x={x / geometry.length}
              length={geometry.length}
              y={y}
            />
          ))}
          <TimelineChip
            chip={chip}
            x={widePlace.share(chip.x / geometry.length)}
            y={y + wideHeights.drop}
            events={byNumber}
            zone={plan.zone}
          />
        </g>
      ))}
    </g>
  );
}

interface LeaderProps {
  readonly event: TimelineEvent | undefined;
  readonly chip: Chip;
  readonly x: number;
  readonly length: number;
  readonly y: number;
}

function Leader({ event, chip, x, length, y }: LeaderProps): VNode {
  const from = widePlace.share(x);
  const to = widePlace.share(chip.x / length);
  return (
    <g class={event?.isExact === false ? "tl-leader is-rough" : "tl-leader"}>
      <line x1={from} x2={from} y1={y} y2={y + 8} />
      <line x1={from} x2={to} y1={y + 8} y2={y + wideHeights.drop} />
    </g>
  );
}
