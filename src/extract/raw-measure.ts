import type { RootContent } from "mdast";
import type { Place } from "../place.ts";
import type { MeasureAttribute } from "./measure-attributes.ts";

/** A measure as written. */
export interface RawMeasure {
  /** What is to be done, without attributes. */
  readonly blocks: readonly RootContent[];
  /** From a checkbox: true, false, or null for a plain bullet. */
  readonly checked: boolean | null;
  readonly struck: boolean;
  readonly attributes: readonly MeasureAttribute[];
  /** The first link in it that leads to a tracker. */
  readonly issueLink: string | null;
  readonly theme: string | null;
  /** Place of the item or row. */
  readonly place: Place;
}
