/** What an import can say about a report besides its sections: keys of the front matter. */
export type FactField =
  | "title"
  | "date"
  | "started"
  | "detected"
  | "acknowledged"
  | "declared"
  | "mitigated"
  | "resolved"
  | "timezone"
  | "severity"
  | "services"
  | "causes"
  | "authors"
  | "participants"
  | "reviewers"
  | "published"
  | "updated"
  | "tags"
  | "incidents"
  | "related"
  | "kind"
  | "trigger"
  | "detection"
  | "mitigation";

/** A value that the original states, or that was concluded from it. */
export interface Fact {
  readonly field: FactField;
  readonly value: string | readonly string[];
  readonly how: "read" | "guessed";
  /** The label beside it in the original, where there is one. */
  readonly label?: string;
  /** From which words; for a guess also why. */
  readonly from: string;
  /** Line of the original; null for its file name. */
  readonly line: number | null;
}
