import type { Library } from "../model/library.ts";
import type { Stub } from "../model/stub.ts";
import type { Statistics } from "../statistics/statistics.ts";

/** What files of a site are made from, apart from its pages. */
export interface OutputContext {
  readonly library: Library;
  readonly statistics: Statistics;
  /** Drafts that the site shows as stubs. */
  readonly stubs: readonly Stub[];
}

/** Files of one format by their path in the site: one file in this folder exports one as `output`. */
export type Output = (context: OutputContext) => ReadonlyMap<string, string>;
