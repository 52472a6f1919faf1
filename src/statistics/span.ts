import type { Postmortem } from "../model/postmortem.ts";
import type { Moment } from "../time/moment.ts";
import { began } from "./began.ts";
import { isCoarse } from "./is-coarse.ts";
import type { Reason } from "./methods/leave-out.ts";

/** A span of an incident between two moments. */
export interface Span {
  readonly from: (postmortem: Postmortem) => Moment | null;
  readonly to: (postmortem: Postmortem) => Moment | null;
  /** Whether it lasts still. */
  readonly isOpen: (postmortem: Postmortem) => boolean;
  /** Its minutes as the model derives them. */
  readonly minutes: (postmortem: Postmortem) => number | null;
  /** What the first moment is called where it is missing, e.g. "start and detection". */
  readonly start: string;
  /** The same of the second, e.g. "resolution". */
  readonly end: string;
  /** Why the model has no minutes although both are known: the span would be negative. */
  readonly negative: string; // e.g. "resolved before it began"
}

/** From the start of impact (else from detection) to resolution. */
export const toResolve: Span = {
  from: startOf,
  to: ({ moments }) => moments.resolved,
  // What is going on is not over, whatever else its report states.
  isOpen: ({ ongoing }) => ongoing,
  minutes: ({ minutes }) => minutes.toResolve,
  start: "start and detection",
  end: "resolution",
  negative: "resolved before it began",
};

/** From the start of impact (else from detection) to mitigation. */
export const toMitigate: Span = {
  from: startOf,
  to: ({ moments }) => moments.mitigated,
  isOpen: ({ ongoing, moments }) => ongoing && moments.mitigated === null,
  minutes: ({ minutes }) => minutes.toMitigate,
  start: "start and detection",
  end: "mitigation",
  negative: "mitigated before it began",
};

/** From the start of impact to detection. */
export const toDetect: Span = {
  from: ({ moments }) => moments.started,
  to: ({ moments }) => moments.detected,
  isOpen: () => false,
  minutes: ({ minutes }) => minutes.toDetect,
  start: "start",
  end: "detection",
  negative: "detected before it began",
};

/** From detection to the first acknowledgement. */
export const toAcknowledge: Span = {
  from: ({ moments }) => moments.detected,
  to: ({ moments }) => moments.acknowledged,
  isOpen: () => false,
  minutes: ({ minutes }) => minutes.toAcknowledge,
  start: "detection",
  end: "acknowledgement",
  negative: "acknowledged before it was detected",
};

/**
 * Why an incident has no such span known to the minute. An incident that is not over has none of
 * which the end is not stated: it is left out, never counted until now.
 */
export function spanReasons(span: Span): readonly Reason<Postmortem>[] {
  const { from, to, isOpen, minutes, start, end, negative } = span;
  const ends = (each: Postmortem) => [from(each), to(each)].filter((moment) => moment !== null);
  return [
    { reason: "ongoing", applies: isOpen },
    { reason: `${end} not stated`, applies: (each) => to(each) === null },
    { reason: `${start} not stated`, applies: (each) => from(each) === null },
    { reason: "known only to the day or hour", applies: (each) => ends(each).some(isCoarse) },
    { reason: "approximate time", applies: (each) => ends(each).some(({ approximate }) => approximate) },
    { reason: negative, applies: (each) => minutes(each) === null },
  ];
}

/** The moment that the minutes of an incident count from. */
function startOf(postmortem: Postmortem): Moment | null {
  const { minutes, moments } = postmortem;
  return minutes.from === null ? began(postmortem) : moments[minutes.from];
}
