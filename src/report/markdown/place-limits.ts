/** Where Markdown is shown. */
export type Target = "comment" | "job-summary";

/** How much fits there. */
export interface PlaceLimits {
  readonly most: number;
  readonly size: (text: string) => number;
  /** Reports that are shown in full, or at all where nothing was found in them. */
  readonly cards: number;
  /** Findings listed of one report. */
  readonly findings: number;
}

/** GitHub takes 65 536 characters in a comment, and 1 MiB in the summary of a step. */
export const placeLimits: Readonly<Record<Target, PlaceLimits>> = {
  comment: { most: 65_000, size: (text) => text.length, cards: 20, findings: 50 },
  "job-summary": { most: 1_000_000, size: (text) => Buffer.byteLength(text), cards: 50, findings: 500 },
};
