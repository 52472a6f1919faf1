import type { MarkerId, MeasureKind, Postmortem } from "../../src/model/postmortem.ts";

const MARKERS: Readonly<Record<MarkerId, string>> = {
  introduced: "Introduced",
  started: "Started",
  detected: "Detected",
  acknowledged: "Acknowledged",
  declared: "Declared",
  escalated: "Escalated",
  communicated: "Communicated",
  "false-lead": "False lead",
  mitigated: "Mitigated",
  resolved: "Resolved",
};

const KINDS: Readonly<Record<Postmortem["kind"], string>> = {
  incident: "Incident",
  "near-miss": "Near miss",
  drill: "Drill",
  security: "Security incident",
};

const STATUSES: Readonly<Record<Postmortem["status"], string>> = {
  draft: "Draft",
  "in-review": "In review",
  published: "Published",
};

const MEASURE_KINDS: Readonly<Record<MeasureKind, string>> = {
  investigate: "Investigate",
  mitigate: "Mitigate",
  repair: "Repair",
  detect: "Detect",
  prevent: "Prevent",
  process: "Process",
};

/** The library's words for the ids of the model. */
export const words = {
  marker: (id: MarkerId): string => MARKERS[id],
  kind: (id: Postmortem["kind"]): string => KINDS[id],
  status: (id: Postmortem["status"]): string => STATUSES[id],
  measureKind: (id: MeasureKind): string => MEASURE_KINDS[id],
  /** Any value of a vocabulary: "fix-forward" is "Fix forward". */
  value: (id: string): string => {
    const spaced = id.replaceAll("-", " ");
    return spaced.charAt(0).toUpperCase() + spaced.slice(1);
  },
} as const;
