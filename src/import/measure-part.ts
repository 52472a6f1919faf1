import type { MeasureItem } from "./measure-item.ts";
import type { BlockPiece, Piece } from "./piece.ts";

/** What the Measures section is written from: measures, and headings and text between them. */
export type MeasurePart =
  | {
      readonly kind: "measure";
      readonly item: MeasureItem;
      readonly blocks: readonly BlockPiece[];
      readonly line: number;
      /** What was concluded: that prose is a measure, that it is done, that a word at its end is its owner. */
      readonly guessed: "measure" | "done" | "owner" | null;
    }
  | { readonly kind: "other"; readonly piece: Piece };
