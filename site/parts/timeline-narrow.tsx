import type { VNode } from "preact";
import { NarrowAxis, NarrowBreaks } from "./narrow-axis.tsx";
import { NarrowBands } from "./narrow-bands.tsx";
import { narrowColumns } from "./narrow-columns.ts";
import { NarrowLeaders, NarrowRow } from "./narrow-row.tsx";
import { TimelineHatch } from "./timeline-hatch.tsx";
import type { TimelinePlan } from "./timeline-plan.ts";
import { timelineRows } from "./timeline-rows.ts";

/** The timeline to scale, top to bottom, for windows too narrow for the other one. */
export function TimelineNarrow({ plan, hatch }: { plan: TimelinePlan; hatch: string }): VNode {
  const { height, rows } = timelineRows(plan);
  return (
    <svg
      class="tl tl-narrow"
      width="100%"
      height={height + narrowColumns.top * 2}
      aria-hidden="true"
      focusable="false"
    >
      <TimelineHatch id={hatch} />
      <NarrowAxis plan={plan} height={height} />
      <NarrowBands plan={plan} height={height} hatch={hatch} />
      <NarrowLeaders rows={rows} plan={plan} height={height} />
      {rows.map((row) => (
        <NarrowRow key={row.y} row={row} />
      ))}
      <NarrowBreaks plan={plan} height={height} />
    </svg>
  );
}
