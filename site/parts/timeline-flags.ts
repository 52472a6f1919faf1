import type { MarkerId, Moments, Postmortem } from "../../src/model/postmortem.ts";
import type { TimelineEvent } from "./timeline-events.ts";
import { words } from "./words.ts";

/** The label of a named moment: what the incident reached at one time. */
export interface TimelineFlag {
  readonly at: number;
  /** "Mitigated, Resolved" */
  readonly text: string;
  readonly markers: readonly MarkerId[];
}

/** More labels than this and the least important are left to the numbered list. */
const MOST = 13;
const LEAST_IMPORTANT: readonly MarkerId[] = ["communicated", "escalated", "declared", "acknowledged"];
const NAMED: readonly (keyof Moments)[] = [
  "introduced",
  "started",
  "detected",
  "acknowledged",
  "declared",
  "mitigated",
  "resolved",
];

/** The labelled moments of a report: from the front matter and from the markers of its timeline. */
export function timelineFlags(
  postmortem: Postmortem,
  events: readonly TimelineEvent[],
): readonly TimelineFlag[] {
  const byTime = new Map<number, MarkerId[]>();
  const add = (at: number, marker: MarkerId) => {
    const there = byTime.get(at) ?? [];
    if (!there.includes(marker)) byTime.set(at, [...there, marker]);
  };
  for (const name of NAMED) {
    const moment = postmortem.moments[name];
    if (moment !== null) add(Date.parse(moment.at), name);
  }
  for (const event of events) {
    for (const marker of event.markers) if (marker !== "false-lead") add(event.at, marker);
  }
  return thinned([...byTime].sort(([a], [b]) => a - b));
}

function thinned(labels: readonly [number, readonly MarkerId[]][]): readonly TimelineFlag[] {
  let kept = labels;
  for (const unimportant of LEAST_IMPORTANT) {
    if (kept.length <= MOST) break;
    kept = kept
      .map(([at, markers]): [number, readonly MarkerId[]] => [
        at,
        markers.filter((one) => one !== unimportant),
      ])
      .filter(([, markers]) => markers.length > 0);
  }
  return kept.map(([at, markers]) => ({ at, markers, text: markers.map(words.marker).join(", ") }));
}
