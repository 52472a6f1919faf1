import type { VNode } from "preact";

/** The hatching of false leads, to be referred to as `url(#id)`. */
export function TimelineHatch({ id }: { id: string }): VNode {
  return (
    <defs>
      <pattern id={id} patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)">
        <rect class="tl-hatch-ground" width="6" height="6" />
        <rect class="tl-hatch-line" width="2.4" height="6" />
      </pattern>
    </defs>
  );
}
