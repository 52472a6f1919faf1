import type { Postmortem } from "../../src/model/postmortem.ts";

/** Whether a report has a severity, or ought to say that it has none: near misses and drills need not. */
export function hasSeverity({ severity, kind }: Postmortem): boolean {
  return severity !== null || kind === "incident" || kind === "security";
}
