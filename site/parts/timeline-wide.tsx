import type { VNode } from "preact";
import { timelineGeometry } from "./timeline-geometry.ts";
import { TimelineHatch } from "./timeline-hatch.tsx";
import type { TimelinePlan } from "./timeline-plan.ts";
import { WideAxis, WideBreaks } from "./wide-axis.tsx";
import { WideBands } from "./wide-bands.tsx";
import { WideEvents } from "./wide-events.tsx";
import { WideFlags } from "./wide-flags.tsx";
import { type WideRows, wideHeights, wideRows } from "./wide-rows.ts";

/** The timeline to scale, left to right. */
export function TimelineWide({ plan, hatch }: { plan: TimelinePlan; hatch: string }): VNode {
  const geometry = timelineGeometry(plan);
  const rows = wideRows(geometry, plan);
  return (
    <svg class="tl tl-wide" width="100%" height={rows.height} aria-hidden="true" focusable="false">
      <TimelineHatch id={hatch} />
      <WideAxis plan={plan} rows={rows} />
      <RowNames plan={plan} rows={rows} hasFalseLeads={geometry.falseLeadLanes > 0} />
      <WideBands plan={plan} geometry={geometry} rows={rows} hatch={hatch} />
      <WideFlags flags={geometry.flags} plan={plan} band={rows.band} />
      <WideBreaks plan={plan} rows={rows} />
      <WideEvents plan={plan} geometry={geometry} y={rows.events} />
    </svg>
  );
}

function RowNames({
  plan,
  rows,
  hasFalseLeads,
}: {
  plan: TimelinePlan;
  rows: WideRows;
  hasFalseLeads: boolean;
}): VNode {
  return (
    <g class="tl-rows">
      {plan.phases.length > 0 ? <text y={rows.band + wideHeights.band / 2 + 4}>Phases</text> : null}
      {plan.impacts.length > 0 ? <text y={rows.impact + 7}>Impact</text> : null}
      {hasFalseLeads ? <text y={rows.falseLeads + 10}>False leads</text> : null}
      {plan.events.length > 0 ? <text y={rows.events + wideHeights.drop + 16}>Events</text> : null}
    </g>
  );
}
