import type { VNode } from "preact";
import type { Chip } from "./chip-layout.ts";
import { momentText } from "./moment-text.ts";
import type { TimelineEvent } from "./timeline-events.ts";
import { words } from "./words.ts";

interface TimelineChipProps {
  readonly chip: Chip;
  /** Where its centre is, as an SVG length. */
  readonly x: string | number;
  readonly y: number;
  readonly events: ReadonlyMap<number, TimelineEvent>;
  readonly zone: string;
}

/** A numbered chip of the drawing that leads to its event in the list. */
export function TimelineChip({ chip, x, y, events, zone }: TimelineChipProps): VNode {
  const members = chip.events.map(({ number }) => events.get(number)).filter((event) => event !== undefined);
  const first = members[0];
  return (
    <a class={chipClass(members)} href={`#t-${first?.number ?? 1}`} tabindex={-1}>
      <svg x={x} y={y}>
        <title>
          {members.length === 1 && first !== undefined ? summary(first, zone) : `${members.length} events`}
        </title>
        <rect x={-chip.width / 2} width={chip.width} height="24" rx="3" />
        <text y="16.5">{chip.label}</text>
      </svg>
    </a>
  );
}

function chipClass(members: readonly TimelineEvent[]): string {
  const markers = members.flatMap((event) => event.markers);
  if (members.length === 1 && markers.includes("false-lead")) return "tl-chip is-false-lead";
  return markers.some((marker) => marker !== "false-lead") ? "tl-chip is-marked" : "tl-chip";
}

function summary(event: TimelineEvent, zone: string): string {
  const markers = event.markers.map(words.marker).join(", ");
  const text = event.text.length > 90 ? `${event.text.slice(0, 88).trimEnd()}…` : event.text;
  return [momentText(event.moment, zone).time ?? "", markers, text].filter((part) => part !== "").join(" · ");
}
