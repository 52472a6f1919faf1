import type { Figure } from "./figure.ts";

/** All figures of a library, as published in /api/v1/statistics.json. */
export interface Statistics {
  readonly version: 1;
  readonly asOf: string;
  /** First and last UTC day on which an incident of the population began; null where none has a date. */
  readonly window: { readonly from: string | null; readonly to: string | null };
  /** By id, in the order of the page. */
  readonly figures: Readonly<Record<string, Figure>>;
}
