import { trimEndOf } from "../trim-end.ts";
import type { MarkerId } from "./marker-id.ts";

/** What pages and messages call the markers. */
export const markerTitles: Readonly<Record<MarkerId, string>> = {
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

const aliases: Readonly<Record<MarkerId, readonly string[]>> = {
  introduced: ["introduced", "cause introduced", "bug introduced", "introduction"],
  started: [
    "started",
    "start",
    "began",
    "impact began",
    "impact started",
    "impact begins",
    "impact starts",
    "start of impact",
    "outage began",
    "outage started",
    "outage begins",
    "incident started",
    "incident start",
    "incident began",
    "begin",
    "onset",
  ],
  detected: [
    "detected",
    "detection",
    "detect",
    "noticed",
    "discovered",
    "first detected",
    "alerted",
    "incident detected",
    "issue detected",
    "issue detection",
  ],
  acknowledged: ["acknowledged", "ack", "acked", "acknowledgement", "acknowledgment", "page acknowledged"],
  declared: ["declared", "incident declared", "declaration", "incident opened"],
  escalated: ["escalated", "escalation", "escalate"],
  communicated: [
    "communicated",
    "communication",
    "announced",
    "status page",
    "status update",
    "status page updated",
    "users informed",
    "customers informed",
  ],
  "false-lead": [
    "false lead",
    "false leads",
    "misleading path",
    "misleading paths",
    "red herring",
    "dead end",
    "wrong track",
    "false trail",
  ],
  mitigated: [
    "mitigated",
    "mitigation",
    "impact ended",
    "impact ends",
    "end of impact",
    "outage ends",
    "outage ended",
    "outage mitigated",
    "service restored",
    "restored",
  ],
  resolved: [
    "resolved",
    "resolution",
    "incident resolved",
    "incident ends",
    "incident ended",
    "all clear",
    "closed",
    "recovered",
    "fully recovered",
    "outage resolved",
  ],
};

const byAlias: ReadonlyMap<string, MarkerId> = new Map(
  Object.entries(aliases).flatMap(([id, names]) => names.map((name) => [name, id as MarkerId] as const)),
);

/** The marker that a word stands for; undefined for other words. */
export function findMarker(word: string): MarkerId | undefined {
  return byAlias.get(
    trimEndOf(
      word
        .toLowerCase()
        .replace(/[-_\s]+/g, " ")
        .trim(),
      ":.!",
    ),
  );
}

/** The markers of a list such as "Mitigated, Resolved"; null where a part of it is none. */
export function findMarkers(text: string): readonly MarkerId[] | null {
  if (text.length > 200) return null;
  const markers: MarkerId[] = [];
  for (const part of text.split(/\s*(?:,|\/|\+|&|;| and )\s*/)) {
    const marker = findMarker(part);
    if (marker === undefined) return null;
    if (!markers.includes(marker)) markers.push(marker);
  }
  return markers;
}
