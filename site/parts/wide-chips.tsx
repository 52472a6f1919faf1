import type { VNode } from "preact";
import { momentText } from "./moment-text.ts";
import type { TimelineEvent } from "./timeline-events.ts";
import type { TimelineGeometry } from "./timeline-geometry.ts";
import type { TimelinePlan } from "./timeline-plan.ts";
import { widePlace } from "./wide-place.ts";
import { wideHeights } from "./wide-rows.ts";
import { words } from "./words.ts";

/** Numbered chips that lead to their events in the list. */
export function WideChips({
  plan,
  geometry,
  y,
}: {
  plan: TimelinePlan;
  geometry: TimelineGeometry;
  y: number;
}): VNode {
  const byNumber = new Map(plan.events.map((event) => [event.number, event]));
  return (
    <g class="tl-chips">
      {geometry.chips.map((chip) => {
        const members = chip.events.flatMap(({ number }) => byNumber.get(number) ?? []);
        const x = widePlace.share(chip.x / geometry.length);
        return (
          <a key={chip.label} class={chipClass(members)} href={`#t-${members[0]?.number}`} tabindex={-1}>
            <title>{titleOf(members, plan.zone)}</title>
            <rect
              x={x}
              y={y}
              width={chip.width}
              height={wideHeights.chip}
              rx="3"
              transform={`translate(${-chip.width / 2})`}
            />
            <text x={x} y={y + 16.5}>
              {chip.label}
            </text>
          </a>
        );
      })}
    </g>
  );
}

function chipClass(members: readonly TimelineEvent[]): string {
  const markers = members.flatMap((event) => event.markers);
  if (members.length === 1 && markers.includes("false-lead")) return "tl-chip is-false-lead";
  return markers.some((marker) => marker !== "false-lead") ? "tl-chip is-marked" : "tl-chip";
}

function titleOf(members: readonly TimelineEvent[], zone: string): string {
  const [event] = members;
  if (event === undefined || members.length > 1) return `${members.length} events`;
  const markers = event.markers.map(words.marker).join(", ");
  const text = event.text.length > 90 ? `${event.text.slice(0, 88).trimEnd()}…` : event.text;
  return [momentText(event.moment, zone).time ?? "", markers, text].filter((part) => part !== "").join(" · ");
}
