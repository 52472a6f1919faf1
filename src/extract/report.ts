import type { RootContent } from "mdast";
import type { ParsedReport } from "../parse/parse-report.ts";
import type { Place } from "../place.ts";
import type { Moment } from "../time/moment.ts";
import type { DatedEntry } from "./dated-entry.ts";
import type { Episode } from "./episodes.ts";
import type { Minutes } from "./minutes.ts";
import type { Moments } from "./moments.ts";
import type { RawMeasure } from "./raw-measure.ts";
import type { DocumentSection, SectionName } from "./section.ts";
import type { SectionPart } from "./section-parts.ts";
import type { Sections } from "./sections.ts";
import type { TimeProblem } from "./time-problem.ts";

/** The record of a report as plain data, and where each piece of it stands in the Markdown. */
export interface PlacedRecord {
  readonly record: Readonly<Record<string, unknown>>;
  /** JSON pointer to the place of a value. */
  readonly places: ReadonlyMap<string, Place>;
  /** JSON pointer to the place of a key. */
  readonly keyPlaces: ReadonlyMap<string, Place>;
}

/** Everything that one pass over a report understood. */
export interface Report extends PlacedRecord {
  readonly id: string;
  readonly path: string;
  readonly parsed: ParsedReport;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly status: "draft" | "in-review" | "published";
  readonly kind: "incident" | "near-miss" | "drill" | "security";
  readonly ongoing: boolean;
  readonly imported: boolean;
  readonly heading: Sections["title"];
  readonly sections: readonly DocumentSection[];
  readonly parts: ReadonlyMap<SectionName, readonly SectionPart[]>;
  /** Link definitions and footnotes, which every section may use. */
  readonly definitions: readonly RootContent[];
  /** The zone that local times are shown in. */
  readonly zone: string;
  readonly stated: Moments;
  readonly moments: Moments;
  readonly exposure: { readonly from: Moment | null; readonly until: Moment | null } | null;
  readonly timeline: readonly DatedEntry[];
  readonly strayTimes: readonly Place[];
  readonly episodes: readonly Episode[];
  readonly minutes: Minutes;
  readonly measures: readonly RawMeasure[];
  readonly timeProblems: readonly TimeProblem[];
}
