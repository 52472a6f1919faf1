import type { TimelinePlan } from "./timeline-plan.ts";

/** The axis lies between these shares of the drawing's width; the names of the rows are to its left. */
const LEFT = 10;
const SPAN = 89.6;

/** Lengths of the horizontal drawing, as shares of its width, so that it fits any window without scaling type. */
export const widePlace = {
  /** Where a share of the axis is. */
  share: (share: number): string => `${(LEFT + share * SPAN).toFixed(2)}%`,
  /** Where a time is. */
  of: (plan: TimelinePlan, time: number): string => widePlace.share(plan.scale.position(time)),
  /** How wide a span of time is. */
  span: (plan: TimelinePlan, from: number, to: number): string =>
    `${((plan.scale.position(to) - plan.scale.position(from)) * SPAN).toFixed(2)}%`,
} as const;
