import type { TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelinePlan } from "./timeline-plan.ts";

/** Heights in the horizontal drawing, in pixels. */
export const wideHeights = { flag: 19, band: 30, lane: 17, drop: 22, chip: 24 } as const;

/** Where the rows of the horizontal drawing begin, in pixels from its top. */
export interface WideRows {
  readonly top: number;
  readonly band: number;
  readonly impact: number;
  readonly falseLeads: number;
  readonly events: number;
  readonly axis: number;
  readonly height: number;
}

/** The rows that a drawing needs, one below the other. */
export function wideRows(geometry: TimelineGeometry, plan: TimelinePlan): WideRows {
  const top = 4;
  const band = top + geometry.flagRows * wideHeights.flag + 6;
  const impact = band + wideHeights.band + 6;
  const falseLeads = impact + (plan.impacts.length > 0 ? 17 : 4);
  const events =
    falseLeads + geometry.falseLeadLanes * wideHeights.lane + (geometry.falseLeadLanes > 0 ? 6 : 0);
  const axis = events + (plan.events.length > 0 ? wideHeights.drop + wideHeights.chip + 14 : 6);
  return { top, band, impact, falseLeads, events, axis, height: axis + 38 };
}
