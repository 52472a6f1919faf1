import type { Library } from "../model/library.ts";

/** How much the library can say about a question. */
export type Strength = "enough" | "thin" | "cannot-say";

/** A number with a 95 % interval; a bound that n cannot give is null. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A figure as published in /api/v1/statistics.json and shown on the page. */
export interface Figure<Row = unknown, Summary = unknown> {
  readonly title: string;
  /** What is counted, and the inclusion rule. */
  readonly definition: string;
  readonly unit: string; // e.g. "minutes", "incidents"
  /** Reports that the figure is made of. */
  readonly n: number;
  /** Reports of the population: "known for n of `of`". */
  readonly of: number;
  readonly excluded: readonly { readonly reason: string; readonly count: number }[];
  readonly strength: Strength;
  /** One plain sentence that leads the figure. */
  readonly sentence: string;
  readonly summary: Summary | null;
  readonly rows: readonly Row[];
  /** Ids of the reports behind it. */
  readonly reports: readonly string[];
}

/** A figure's module: one file in this folder exports one as `figure`. */
export interface FigureDefinition<Row = unknown, Summary = unknown> {
  readonly id: string; // equals the file's name, e.g. "duration"
  /** Position on the page. */
  readonly order: number;
  /** Set where a figure judges the library as a whole, and no part of it. */
  readonly scope?: "library";
  readonly compute: (library: Library) => Figure<Row, Summary>;
}
