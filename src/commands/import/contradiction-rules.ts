/** Rules whose findings say that an original contradicts itself, the worst first. */
export const contradictionRules: readonly string[] = [
  "time-order",
  "stated-duration",
  "time-contradiction",
  "time-invalid",
  "time-future",
  "implausible-gap",
  "timeline-order",
  "time-ambiguous",
  "time-zone-mismatch",
];

/** Whether a rule is about what an original says twice, and differently. */
export function isContradiction(rule: string | null | undefined): boolean {
  return contradictionRules.includes(rule ?? "");
}
