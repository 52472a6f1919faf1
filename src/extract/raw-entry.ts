import type { RootContent } from "mdast";
import type { Place } from "../place.ts";
import type { TimePrefix } from "../time/read-time-prefix.ts";
import type { TimeReading } from "../time/time-reading.ts";
import type { MarkerId } from "./marker-id.ts";

/** A timeline entry as written: its times are read but not yet dated. */
export interface RawEntry {
  /** Null for an item without a time. */
  readonly time: TimePrefix | null;
  readonly markers: readonly MarkerId[];
  /** A bold word that is almost a marker. */
  readonly doubtfulMarker: { readonly text: string; readonly place: Place } | null;
  /** What happened: the blocks without time and markers. */
  readonly blocks: readonly RootContent[];
  /** Place of the item, row or heading. */
  readonly place: Place;
  /** Place of the time; that of the item where there is none. */
  readonly timePlace: Place;
  /** The date that a heading, row or paragraph above sets, when this is the first entry below it. */
  readonly dateAbove: TimeReading | null;
  /** The zone that the section or the table's header names. */
  readonly zoneAbove: string | null;
}

/** What a Timeline section holds. */
export interface RawTimeline {
  readonly entries: readonly RawEntry[];
  /** Paragraphs that begin with a time but are neither an item, a row nor a heading. */
  readonly strayTimes: readonly Place[];
  /** Where the zones that stand above entries are named. */
  readonly zonePlaces: ReadonlyMap<string, Place>;
}
