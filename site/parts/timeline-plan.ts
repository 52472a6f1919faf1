import type { Postmortem } from "../../src/model/postmortem.ts";
import { type TimelineEvent, timelineEvents } from "./timeline-events.ts";
import { type TimelineFlag, timelineFlags } from "./timeline-flags.ts";
import { type TimelinePhase, timelinePhases } from "./timeline-phases.ts";
import { type TimelineScale, timelineScale } from "./timeline-scale.ts";

/** A time during which users were affected; open at its end while it lasts. */
export interface TimelineImpact {
  readonly from: number;
  readonly to: number | null;
}

/** Everything that the drawing of a timeline shows, in milliseconds, before any geometry. */
export interface TimelinePlan {
  readonly zone: string;
  readonly scale: TimelineScale;
  readonly ongoing: boolean;
  readonly phases: readonly TimelinePhase[];
  readonly impacts: readonly TimelineImpact[];
  readonly events: readonly TimelineEvent[];
  readonly flags: readonly TimelineFlag[];
}

/** Plans the drawing of a report's timeline; null where fewer than two times are known. */
export function timelinePlan(postmortem: Postmortem): TimelinePlan | null {
  const events = timelineEvents(postmortem.timeline);
  const flags = timelineFlags(postmortem, events);
  const impacts = postmortem.episodes.map((episode) => ({
    from: Date.parse(episode.start.at),
    to: episode.end === null ? null : Date.parse(episode.end.at),
  }));
  const times = allTimes(events, flags, impacts);
  if (new Set(times).size < 2) return null;
  const scale = timelineScale(withEnd(times, postmortem.ongoing), coreOf(postmortem, times));
  return {
    zone: postmortem.zone,
    scale,
    ongoing: postmortem.ongoing,
    phases: timelinePhases(postmortem, scale.to),
    impacts,
    events,
    flags,
  };
}

function allTimes(
  events: readonly TimelineEvent[],
  flags: readonly TimelineFlag[],
  impacts: readonly TimelineImpact[],
): number[] {
  return [
    ...events.flatMap((event) => (event.until === null ? [event.at] : [event.at, event.until])),
    ...flags.map((flag) => flag.at),
    ...impacts.flatMap((impact) => (impact.to === null ? [impact.from] : [impact.from, impact.to])),
  ];
}

/** While an incident lasts, the drawing goes on a little after what is known last. */
function withEnd(times: readonly number[], isOngoing: boolean): readonly number[] {
  const last = Math.max(...times);
  return isOngoing ? [...times, last + (last - Math.min(...times)) * 0.08] : times;
}

/** From the start (else the detection) to the end, or to the last that is known while it lasts. */
function coreOf(postmortem: Postmortem, times: readonly number[]): { from: number; to: number } | null {
  const { started, detected, mitigated, resolved } = postmortem.moments;
  const first = started ?? detected;
  const last = resolved ?? mitigated;
  if (first === null) return null;
  const from = Date.parse(first.at);
  if (last !== null) return { from, to: Date.parse(last.at) };
  return postmortem.ongoing ? { from, to: Math.max(...times) } : null;
}
