import type { Heading, RootContent } from "mdast";
import type { Place } from "../place.ts";

/** Canonical names of sections. */
export type SectionName =
  | "summary"
  | "impact"
  | "symptoms"
  | "timeline"
  | "rootCause"
  | "resolution"
  | "measures"
  | "lessons";

/** A level-2 section as it stands in the document. */
export interface DocumentSection {
  /** The canonical sections that it stands for: none for an unknown heading, two for a combined one. */
  readonly names: readonly SectionName[];
  /** The heading's text, "" for what comes before the first heading. */
  readonly title: string;
  readonly heading: Heading | null;
  readonly nodes: readonly RootContent[];
  /** Place of the heading, or of the first node. */
  readonly place: Place;
}
