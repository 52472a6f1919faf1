import { type Chip, chipLayout } from "./chip-layout.ts";
import { falseLeadLanes, type PlacedRange } from "./false-lead-lanes.ts";
import { type FlagPlace, flagLayout } from "./flag-layout.ts";
import { flagTimes } from "./flag-times.ts";
import type { TimelineFlag } from "./timeline-flags.ts";
import type { TimelinePlan } from "./timeline-plan.ts";

/** A label with its place above the band. */
export interface PlacedFlag extends TimelineFlag, FlagPlace {
  /** "13:30", with its day where that is another than that of the label before. */
  readonly time: string;
}

/** The horizontal drawing laid out for the narrowest width it is shown at. */
export interface TimelineGeometry {
  readonly flags: readonly PlacedFlag[];
  readonly flagRows: number;
  readonly falseLeads: readonly PlacedRange[];
  readonly falseLeadLanes: number;
  readonly chips: readonly Chip[];
  /** The axis in pixels at that width. */
  readonly length: number;
}

const LENGTH = 780;

/** Lays out labels, ranges and chips of a planned timeline so that nothing overlaps. */
export function timelineGeometry(plan: TimelinePlan): TimelineGeometry {
  const pixels = (time: number) => plan.scale.position(time) * LENGTH;
  const times = flagTimes(
    plan.flags.map((flag) => flag.moment),
    plan.zone,
  );
  const places = flagLayout(
    plan.flags.map((flag, index) => ({
      x: pixels(flag.at),
      width: flag.text.length * 6.9 + (times[index]?.length ?? 0) * 6.2 + 16,
    })),
    LENGTH,
  );
  const flags = plan.flags.map((flag, index) => ({
    ...flag,
    row: places[index]?.row ?? 0,
    side: places[index]?.side ?? ("right" as const),
    time: times[index] ?? "",
  }));
  const falseLeads = falseLeadLanes(plan.events, 3);
  return {
    flags,
    flagRows: 1 + Math.max(-1, ...flags.map((flag) => flag.row)),
    falseLeads,
    falseLeadLanes: 1 + Math.max(-1, ...falseLeads.map((range) => range.lane)),
    chips: chipLayout(
      plan.events.map((event) => ({ number: event.number, x: pixels(event.at) })),
      LENGTH,
    ),
    length: LENGTH,
  };
}
