import type { Draft } from "./draft.ts";
import { endOf, matchAt } from "./match-at.ts";
import type { Scan } from "./scan.ts";
import { scanMoment } from "./scan-moment.ts";

const OPEN = /\s{0,8}\(\s{0,4}/y;
const CLOSE = /\s{0,4}\)/y;

/**
 * Finds the second reading in "13:14 EDT (17:14 UTC)". It must name its zone: "(13:45)" may be
 * anything, and is left in the text.
 */
export function scanAlternative(text: string, at: number): Scan<Draft> | null {
  const open = matchAt(OPEN, text, at);
  const moment = open ? scanMoment(text, endOf(open), "beginning") : null;
  const close = moment ? matchAt(CLOSE, text, moment.end) : null;
  return moment && close && namesInstant(moment.value) ? { value: moment.value, end: endOf(close) } : null;
}

/** Whether a second reading can be compared: it has a time of day and a zone. */
export function namesInstant(draft: Draft): boolean {
  return draft.clock !== null && (draft.zone !== null || draft.zoneProblem !== null);
}
