import type { MarkerId, TimelineEntry } from "../../src/model/postmortem.ts";
import type { Moment } from "../../src/time/moment.ts";

/** An entry of the timeline with a known time, as it is drawn; its number is its place in the list. */
export interface TimelineEvent {
  readonly number: number;
  readonly at: number;
  readonly moment: Moment;
  /** End of a range. */
  readonly until: number | null;
  readonly markers: readonly MarkerId[];
  readonly isExact: boolean;
  readonly text: string;
}

/** The entries of a timeline whose time is known, in order of time. */
export function timelineEvents(timeline: readonly TimelineEntry[]): readonly TimelineEvent[] {
  return timeline.flatMap(eventOf).sort((a, b) => a.at - b.at || a.number - b.number);
}

function eventOf(entry: TimelineEntry, index: number): TimelineEvent[] {
  if (entry.at === null) return [];
  const at = Date.parse(entry.at.at);
  const until = entry.until === null ? null : Date.parse(entry.until.at);
  return [
    {
      number: index + 1,
      at,
      moment: entry.at,
      until: until !== null && until > at ? until : null,
      markers: entry.markers,
      isExact: !entry.at.approximate && (entry.at.precision === "minute" || entry.at.precision === "second"),
      text: entry.text,
    },
  ];
}
