import type { Moment } from "./moment.ts";

/** A moment that dates others, and the zone it was written in. A resolution of kind "moment" is one. */
export interface Anchor {
  readonly moment: Pick<Moment, "at" | "precision">;
  readonly zone: string;
}
