import type { ImportedFile } from "./run-import.ts";

/** How many documents became what. */
export interface OutcomeCounts {
  readonly files: number;
  readonly imported: number;
  readonly refused: number;
  readonly failed: number;
  readonly drafts: number;
}

/** Counts what became of the documents of a run. */
export function countOutcomes(files: readonly ImportedFile[]): OutcomeCounts {
  const count = (outcome: ImportedFile["outcome"]): number =>
    files.filter((file) => file.outcome === outcome).length;
  const drafts = files.reduce((sum, file) => sum + (file.outcome === "imported" ? file.drafts.length : 0), 0);
  return {
    files: files.length,
    imported: count("imported"),
    refused: count("refused"),
    failed: count("failed"),
    drafts,
  };
}
