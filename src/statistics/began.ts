import type { Postmortem } from "../model/postmortem.ts";
import type { Moment } from "../time/moment.ts";

/** The moment that dates an incident: when it started, else when it was detected. */
export function began({ moments }: Pick<Postmortem, "moments">): Moment | null {
  return moments.started ?? moments.detected;
}

/** The UTC day of that moment, e.g. "2024-05-12". */
export function dayBegan(postmortem: Pick<Postmortem, "moments">): string | null {
  return began(postmortem)?.at.slice(0, 10) ?? null;
}
