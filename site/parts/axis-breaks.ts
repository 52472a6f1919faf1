import { shortDuration } from "./short-duration.ts";
import type { Stretch } from "./timeline-scale.ts";

/** A break of the axis, at the middle of its stretch. */
export interface AxisBreak {
  readonly stretch: Stretch;
  readonly position: number;
  /** "+8 d"; null where it would stand too close to the label of the break before. */
  readonly label: string | null;
}

/** The breaks of an axis, with labels no closer than a share of it. */
export function axisBreaks(stretches: readonly Stretch[], closest: number): readonly AxisBreak[] {
  let last = -1;
  return stretches
    .filter((stretch) => stretch.compressed)
    .map((stretch) => {
      const position = (stretch.start + stretch.end) / 2;
      const isFree = position - last >= closest;
      if (isFree) last = position;
      return {
        stretch,
        position,
        label: isFree ? `+${shortDuration((stretch.to - stretch.from) / 60_000)}` : null,
      };
    });
}
