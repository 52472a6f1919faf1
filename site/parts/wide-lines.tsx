import type { VNode } from "preact";
import type { TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelinePhase } from "./timeline-phases.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import type { Tick } from "./timeline-ticks.ts";
import { widePlace } from "./wide-place.ts";
import { type WideRows, wideHeights } from "./wide-rows.ts";

interface WideLinesProps {
  readonly plan: TimelinePlan;
  readonly geometry: TimelineGeometry;
  readonly rows: WideRows;
  readonly ticks: readonly Tick[];
}

const { unit } = widePlace;

/** Everything without text or a shape of its own, stretched to the window: grid, bands, poles, leaders. */
export function WideLines({ plan, geometry, rows, ticks }: WideLinesProps): VNode {
  const middle = rows.band + wideHeights.band / 2;
  const at = (time: number) => unit(plan.scale.position(time));
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from assistive technology.
    <svg class="tl-lines" {...widePlace.stretched(rows.height)}>
      <path
        class="tl-grid"
        d={ticks.map(({ position }) => `M${unit(position)} ${rows.top}V${rows.axis}`).join("")}
      />
      <path
        class="tl-tick"
        d={`M0 ${rows.axis}H1000${ticks.map(({ position }) => `M${unit(position)} ${rows.axis}v6`).join("")}`}
      />
      <path class="tl-base" d={`M0 ${middle}H1000`} />
      {plan.phases.map((phase) => (
        <path
          key={phase.id}
          class={`tl-phase is-${phase.id}`}
          d={bar(at, phase, rows.band, wideHeights.band)}
        />
      ))}
      <path
        class="tl-impact"
        d={plan.impacts
          .map(({ from, to }) => bar(at, { from, to: to ?? plan.scale.to }, rows.impact, 6))
          .join("")}
      />
      <path
        class="tl-pole"
        d={geometry.flags
          .map((flag) => `M${at(flag.at)} ${rows.band - 18 - flag.row * wideHeights.flag}V${rows.band + 5}`)
          .join("")}
      />
      <path class="tl-range" d={ranges(plan, at, rows.events)} />
      <path class="tl-leader" d={leaders(plan, geometry, rows.events, true)} />
      <path class="tl-leader is-rough" d={leaders(plan, geometry, rows.events, false)} />
    </svg>
  );
}

/** A bar from one time to another. */
function bar(
  at: (time: number) => number,
  { from, to }: Pick<TimelinePhase, "from" | "to">,
  y: number,
  height: number,
): string {
  return `M${at(from)} ${y}H${at(to)}v${height}H${at(from)}Z`;
}

function ranges(plan: TimelinePlan, at: (time: number) => number, y: number): string {
  return plan.events
    .map(({ at: from, until, markers }) =>
      until === null || markers.includes("false-lead") ? "" : bar(at, { from, to: until }, y, 4),
    )
    .join("");
}

/** From each event's time to its chip; those whose time is not exact are drawn broken. */
function leaders(plan: TimelinePlan, geometry: TimelineGeometry, y: number, isExact: boolean): string {
  const wanted = new Set(
    plan.events.filter((event) => event.isExact === isExact).map((event) => event.number),
  );
  return geometry.chips
    .flatMap((chip) =>
      chip.events
        .filter(({ number }) => wanted.has(number))
        .map(
          ({ x }) =>
            `M${unit(x / geometry.length)} ${y}v8L${unit(chip.x / geometry.length)} ${y + wideHeights.drop}`,
        ),
    )
    .join("");
}
