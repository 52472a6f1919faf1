import type { MarkerId, Moments, Postmortem } from "../../src/model/postmortem.ts";
import type { Moment } from "../../src/time/moment.ts";
import type { TimelineEvent } from "./timeline-events.ts";
import { words } from "./words.ts";

/** The label of a named moment: what the incident reached at one time. */
export interface TimelineFlag {
  readonly at: number;
  readonly moment: Moment;
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
  const byTime = new Map<number, Draft>();
  const add = (moment: Moment, marker: MarkerId) => {
    const at = Date.parse(moment.at);
    const there = byTime.get(at) ?? { at, moment, markers: [] };
    if (!there.markers.includes(marker)) byTime.set(at, { ...there, markers: [...there.markers, marker] });
  };
  for (const name of NAMED) {
    const moment = postmortem.moments[name];
    if (moment !== null) add(moment, name);
  }
  for (const event of events) {
    for (const marker of event.markers) if (marker !== "false-lead") add(event.moment, marker);
  }
  return thinned([...byTime.values()].sort((a, b) => a.at - b.at));
}

type Draft = Omit<TimelineFlag, "text">;

function thinned(drafts: readonly Draft[]): readonly TimelineFlag[] {
  let kept = drafts;
  for (const unimportant of LEAST_IMPORTANT) {
    if (kept.length <= MOST) break;
    kept = kept
      .map((draft) => ({ ...draft, markers: draft.markers.filter((one) => one !== unimportant) }))
      .filter((draft) => draft.markers.length > 0);
  }
  return kept.map((draft) => ({ ...draft, text: draft.markers.map(words.marker).join(", ") }));
}
