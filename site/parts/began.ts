import type { Postmortem } from "../../src/model/postmortem.ts";
import type { Moment } from "../../src/time/moment.ts";

/** The moment that dates a report: started, else detected, else resolved. */
export function began({ moments }: Postmortem): Moment | null {
  return moments.started ?? moments.detected ?? moments.resolved;
}
