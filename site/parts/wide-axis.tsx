import type { VNode } from "preact";
import { type AxisBreak, axisBreaks } from "./axis-breaks.ts";
import { dayText } from "./day-text.ts";
import { localClock } from "./local-clock.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import type { Tick } from "./timeline-ticks.ts";
import { widePlace } from "./wide-place.ts";
import { type WideRows, wideHeights } from "./wide-rows.ts";

/** Closest labels of breaks, as a share of the axis. */
const CLOSEST_BREAKS = 0.06;

/** The labels of the time axis. */
export function WideAxis({ ticks, rows }: { ticks: readonly Tick[]; rows: WideRows }): VNode {
  return (
    <g class="tl-axis">
      {ticks.map((tick) => {
        const place = {
          x: widePlace.share(tick.position),
          "text-anchor": tick.position > 0.975 ? "end" : "middle",
        };
        return (
          <>
            <text {...place} y={rows.axis + 20}>
              {tick.label}
            </text>
            {tick.day === null ? null : (
              <text {...place} class="tl-day" y={rows.axis + 34}>
                {tick.day}
              </text>
            )}
          </>
        );
      })}
    </g>
  );
}

/** The breaks of the axis, over the band and the axis, each with the time that it stands for. */
export function WideBreaks({ plan, rows }: { plan: TimelinePlan; rows: WideRows }): VNode | null {
  const breaks = axisBreaks(plan.scale.stretches, CLOSEST_BREAKS);
  if (breaks.length === 0) return null;
  return (
    <g class="tl-breaks">
      {breaks.map((each) => (
        <Break key={each.position} axisBreak={each} zone={plan.zone} rows={rows} />
      ))}
    </g>
  );
}

function Break({ axisBreak, zone, rows }: { axisBreak: AxisBreak; zone: string; rows: WideRows }): VNode {
  const { stretch, position, label } = axisBreak;
  const [before, after] = [localClock(stretch.from, zone), localClock(stretch.to, zone)];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from assistive technology.
    <svg x={widePlace.share(position)}>
      <path class="tl-break" d={tear(rows.band - 2, wideHeights.band + 6) + tear(rows.axis - 6, 12)} />
      {label === null ? null : <text y={rows.axis + 20}>{label}</text>}
      {label === null || before.day === after.day ? null : (
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
