/** Something that a document says twice, and differently. */
export interface Conflict {
  /** What it says, to follow "It". */
  readonly words: string;
  /** The file as it is named to the reader. */
  readonly shown: string;
  readonly line: number | null;
  /** How much it tells: the higher, the sooner. */
  readonly weight: number;
  /** The report that it is in. */
  readonly id: string;
  /** What sort it is: not more than a few of one sort are told. */
  readonly kind: string;
}
