import type { Fact, FactField } from "./fact.ts";
import type { Remark } from "./import-document.ts";

/** A report that an import made, and what it has to say about it. */
export interface Draft {
  /** Its id and file name. */
  readonly id: string;
  readonly text: string;
  /** For each line of the text the line of the original that it came from; 0 for none. */
  readonly lines: readonly number[];
  /** The layouts that it was read through. */
  readonly layouts: readonly string[];
  readonly facts: readonly Fact[];
  readonly missing: readonly FactField[];
  readonly remarks: readonly Remark[];
  readonly entries: number;
  readonly entriesWithoutTime: number;
  readonly measures: number;
}

/** What became of one document. */
export type ImportResult =
  | { readonly kind: "drafts"; readonly drafts: readonly Draft[] }
  /** It is no incident, or cannot be read; a sentence says why. */
  | { readonly kind: "refused"; readonly reason: string };
