import type { Config, Level } from "../config/config.ts";
import type { Report } from "../extract/report.ts";
import type { Place } from "../place.ts";
import type { PreviousLibrary } from "./previous-library.ts";
import type { FindingDetails, RuleExamples, RuleGroup } from "./rule.ts";

/** What a library rule looks at: every report of the library, in the order of their paths. */
export interface LibrarySubject {
  readonly reports: readonly Report[];
  readonly config: Config;
  /** What the library was before the change that is checked; null where nothing is compared. */
  readonly previous: PreviousLibrary | null;
}

/** Reports a finding in one of the reports, or at the path of one that is gone. */
export type SayOf = (
  report: Pick<Report, "path">,
  place: Place,
  reason: string,
  details?: FindingDetails,
) => void;

/** One rule about reports together: one file in src/library-rules/, named after its id. */
export interface LibraryRule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly level: Exclude<Level, "off">;
  readonly summary: string;
  readonly why: string;
  /** A short piece of a report that it finds something in, and the same mended. */
  readonly examples: RuleExamples;
  readonly check: (subject: LibrarySubject, say: SayOf) => void;
}
