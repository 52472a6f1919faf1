import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Moment } from "../../src/time/moment.ts";

/** What went on between two moments of an incident. */
export type PhaseId = "unnoticed" | "responding" | "confirming";

/** A phase of an incident, in milliseconds; open at its end while the incident lasts. */
export interface TimelinePhase {
  readonly id: PhaseId;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
  /** Null where a day is all that is known, or while it lasts. */
  readonly minutes: number | null;
}

/** The phases of an incident from its moments: unnoticed, responding, confirming. */
export function timelinePhases(postmortem: Postmortem, end: number): readonly TimelinePhase[] {
  const { started, detected, mitigated, resolved } = postmortem.moments;
  const over = mitigated ?? resolved;
  const noticed = detected ?? started;
  return [
    phase("unnoticed", "Unnoticed", started, detected),
    over === null && postmortem.ongoing && noticed !== null
      ? openPhase(noticed, end)
      : phase(
          "responding",
          detected === null ? "Until mitigated" : "Responding",
          later(started, detected),
          over,
        ),
    phase("confirming", "Confirming", mitigated, resolved),
  ].filter((each) => each !== null);
}

function phase(id: PhaseId, name: string, from: Moment | null, to: Moment | null): TimelinePhase | null {
  if (from === null || to === null) return null;
  const start = Date.parse(from.at);
  const end = Date.parse(to.at);
  if (end <= start) return null;
  const isCoarse = from.precision === "day" || to.precision === "day";
  return { id, name, from: start, to: end, isOpen: false, minutes: isCoarse ? null : (end - start) / 60_000 };
}

function openPhase(from: Moment, end: number): TimelinePhase {
  const start = Date.parse(from.at);
  return {
    id: "responding",
    name: "Responding",
    from: start,
    to: Math.max(start, end),
    isOpen: true,
    minutes: null,
  };
}

/** The later of the two: an alert may come before users are hit. */
function later(started: Moment | null, detected: Moment | null): Moment | null {
  if (started === null || detected === null) return started ?? detected;
  return started.at > detected.at ? started : detected;
}
