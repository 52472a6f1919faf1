import type { ImportDocument } from "./import-document.ts";

/**
 * One way in which people write such reports. A document is read through every layout that matches,
 * from those about facts and headings to those about the timeline, since real documents mix them.
 */
export interface Layout {
  /** The file's name. */
  readonly id: string;
  readonly describes: string;
  /** Other markup is put into ours first, then come headings, facts, the timeline, and the general one. */
  readonly stage: LayoutStage;
  readonly matches: (document: ImportDocument) => boolean;
  /** Takes what it knows out of the pieces; pure, and without losing a word. */
  readonly convert: (document: ImportDocument) => ImportDocument;
}

/** In this order. */
export const layoutStages = ["markup", "headings", "facts", "timeline", "general"] as const;

/** When a layout has its turn. */
export type LayoutStage = (typeof layoutStages)[number];
