/**
 * What is known of an incident before its report is written: keys of the record, as flags, answers
 * and other programs give them. Checked before anything is written.
 */
export type Facts = Readonly<Record<string, unknown>>;

/** The keys that front matter has, in the order in which reports show them. */
export const frontMatterKeys = [
  "version",
  "id",
  "title",
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
  "approximate",
  "ongoing",
  "introduced",
  "started",
  "detected",
  "acknowledged",
  "declared",
  "mitigated",
  "resolved",
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
] as const;
