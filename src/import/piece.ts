import type { MarkerId } from "../extract/marker-id.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { EntryTime } from "./entry-time.ts";

/** A heading of the original, or what stands for one: its words with their markup. */
export interface HeadingPiece {
  readonly kind: "heading";
  readonly depth: number;
  readonly text: string;
  /** Line of the original, from 1. */
  readonly line: number;
  /** Set where something that is no heading (a bold line, a label) was taken for one. */
  readonly label: boolean;
}

/** One block of Markdown, as it was written, without the indent of what it stood in. */
export interface BlockPiece {
  readonly kind: "block";
  readonly type: BlockType;
  readonly text: string;
  readonly line: number;
}

/** Kinds of blocks that layouts tell apart. */
export type BlockType = "paragraph" | "list" | "table" | "code" | "html" | "definition" | "other";

/** An event of the timeline. */
export interface EntryPiece {
  readonly kind: "entry";
  /** Null where the original gives none. */
  readonly time: EntryTime | null;
  /** What the original itself calls the event. */
  readonly markers: readonly MarkerId[];
  /** What happened, in one paragraph of Markdown. */
  readonly text: string;
  /** Blocks below it. */
  readonly blocks: readonly BlockPiece[];
  readonly line: number;
}

/** A date that holds for the events below it. */
export interface DayPiece {
  readonly kind: "day";
  readonly date: LocalDate;
  readonly line: number;
}

/** What a document consists of while it is being read: layouts turn some pieces into others. */
export type Piece = HeadingPiece | BlockPiece | EntryPiece | DayPiece;
