import type { Draft } from "../../import/draft.ts";

/** A draft on its way to the disk. */
export interface PlannedDraft {
  readonly draft: Draft;
  /** Its id in the library; that of the draft unless that one was taken. */
  readonly id: string;
  /** Where it is written, absolute. */
  readonly target: string;
  /** The same as messages name it. */
  readonly shown: string;
  readonly text: string;
  /** For each line of the text the line of the original that it came from; 0 for none. */
  readonly lines: readonly number[];
  /** Files that go with it: where each is written, and where it is; both absolute. */
  readonly copies: ReadonlyMap<string, string>;
  readonly assets: DraftAssets;
}

/** Local files that a draft shows or links to. */
export interface DraftAssets {
  /** As they are written beside the draft, relative to it. */
  readonly copied: readonly string[];
  /** Links that lead nowhere, as they are written. */
  readonly missing: readonly MissingAsset[];
}

/** A link of an original that leads to nothing that could be taken along. */
export interface MissingAsset {
  readonly url: string;
  /** Line of the original; null where that is not known. */
  readonly line: number | null;
}

/** Something in an original that cannot be as it stands there. */
export interface Contradiction {
  readonly rule: string;
  /** Line of the original; null where that is not known. */
  readonly line: number | null;
  readonly reason: string;
}
