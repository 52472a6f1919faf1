import type { TimelinePlan } from "./timeline-plan.ts";

/** The axis lies between these shares of the drawing's width; the names of the rows are to its left. */
const LEFT = 10;
const SPAN = 89.6;
/** Units across the axis in the part that is stretched to the window. */
const UNITS = 1000;

/**
 * Places in the horizontal drawing. What has text or a fixed size has its place as a share of the
 * width; lines and bars lie in a part of it that is stretched. So it fits any window without scaling type.
 */
export const widePlace = {
  /** Where a share of the axis is, as a share of the drawing. */
  share: (share: number): string => `${Math.round((LEFT + share * SPAN) * 100) / 100}%`,
  /** Where a time is. */
  of: (plan: TimelinePlan, time: number): string => widePlace.share(plan.scale.position(time)),
  /** How wide a span of time is. */
  span: (plan: TimelinePlan, from: number, to: number): string =>
    `${Math.round((plan.scale.position(to) - plan.scale.position(from)) * SPAN * 100) / 100}%`,
  /** Where a share of the axis is in the part that is stretched. */
  unit: (share: number): number => Math.round(share * UNITS * 10) / 10,
  /** Attributes of the part that is stretched. */
  stretched: (height: number) => ({
    x: `${LEFT}%`,
    width: `${SPAN}%`,
    height,
    viewBox: `0 0 ${UNITS} ${height}`,
    preserveAspectRatio: "none",
  }),
} as const;
