/** What a timeline entry means for the incident. */
export type MarkerId =
  | "introduced"
  | "started"
  | "detected"
  | "acknowledged"
  | "declared"
  | "escalated"
  | "communicated"
  | "false-lead"
  | "mitigated"
  | "resolved";
