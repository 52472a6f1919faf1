import type { VNode } from "preact";
import { axisZone } from "./axis-zone.ts";
import { timelineGeometry } from "./timeline-geometry.ts";
import { TimelineHatch } from "./timeline-hatch.tsx";
import type { TimelinePlan } from "./timeline-plan.ts";
import { timelineTicks } from "./timeline-ticks.ts";
import { WideAxis, WideBreaks } from "./wide-axis.tsx";
import { WideBands } from "./wide-bands.tsx";
import { WideChips } from "./wide-chips.tsx";
import { WideFlags } from "./wide-flags.tsx";
import { WideLines } from "./wide-lines.tsx";
import { type WideRows, wideHeights, wideRows } from "./wide-rows.ts";

/** Closest ticks, as a share of the axis. */
const CLOSEST = 0.09;

/** The timeline to scale, left to right. */
export function TimelineWide({ plan, hatch }: { plan: TimelinePlan; hatch: string }): VNode {
  const geometry = timelineGeometry(plan);
  const rows = wideRows(geometry, plan);
  const ticks = timelineTicks(plan.scale, plan.zone, CLOSEST);
  return (
    <svg class="tl tl-wide" width="100%" height={rows.height} aria-hidden="true" focusable="false">
      <TimelineHatch id={hatch} />
      <WideLines plan={plan} geometry={geometry} rows={rows} ticks={ticks} />
      <WideAxis ticks={ticks} rows={rows} />
      <RowNames plan={plan} rows={rows} hasFalseLeads={geometry.falseLeadLanes > 0} />
      <WideBands plan={plan} geometry={geometry} rows={rows} hatch={hatch} />
      <WideFlags flags={geometry.flags} plan={plan} band={rows.band} />
      <WideBreaks plan={plan} rows={rows} />
      <WideChips plan={plan} geometry={geometry} y={rows.events + wideHeights.drop} />
    </svg>
  );
}

function RowNames(props: { plan: TimelinePlan; rows: WideRows; hasFalseLeads: boolean }): VNode {
  const { plan, rows, hasFalseLeads } = props;
  return (
    <g class="tl-rows">
      {plan.phases.length > 0 ? <text y={rows.band + wideHeights.band / 2 + 4}>Phases</text> : null}
      {plan.impacts.length > 0 ? <text y={rows.impact + 7}>Impact</text> : null}
      {hasFalseLeads ? <text y={rows.falseLeads + 10}>False leads</text> : null}
      {plan.events.length > 0 ? <text y={rows.events + wideHeights.drop + 16}>Events</text> : null}
      <text y={rows.axis + 20}>{axisZone(plan)}</text>
    </g>
  );
}
