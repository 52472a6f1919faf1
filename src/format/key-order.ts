/** The keys of the front matter in the order of the examples: what it was, what it hit, why, when, who. */
const keys: readonly string[] = [
  "title",
  "id",
  "version",
  "status",
  "kind",
  "severity",
  "services",
  "causes",
  "trigger",
  "detection",
  "mitigation",
  "timezone",
  "date",
  "introduced",
  "started",
  "detected",
  "acknowledged",
  "declared",
  "mitigated",
  "resolved",
  "ongoing",
  "approximate",
  "exposure",
  "impact",
  "authors",
  "participants",
  "reviewers",
  "published",
  "updated",
  "tags",
  "links",
  "related",
  "incidents",
  "aliases",
  "visibility",
  "imported",
  "summary",
  "symptoms",
  "timeline",
  "rootCause",
  "resolution",
  "measures",
  "lessons",
];

const ranks: ReadonlyMap<string, number> = new Map(keys.map((key, index) => [key, index]));

/** The place of a key in the front matter; a library's own keys come after all others. */
export function rankOfKey(key: string): number {
  return ranks.get(key) ?? keys.length;
}
