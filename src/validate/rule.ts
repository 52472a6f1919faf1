import type { Config, Level } from "../config/config.ts";
import type { Report } from "../extract/report.ts";
import type { ParsedReport } from "../parse/parse-report.ts";
import type { Place } from "../place.ts";
import type { ReadReport } from "../read/read-report.ts";
import type { FoundSecret } from "./find-secrets.ts";
import type { SchemaProblem } from "./schema-problems.ts";
import type { Waiver } from "./waiver.ts";

/** The groups of the catalogue, in its order. */
export type RuleGroup =
  | "reading"
  | "sections"
  | "time"
  | "timeline"
  | "measures"
  | "content"
  | "privacy"
  | "links"
  | "library"
  | "severity"
  | "waivers";

/** What a rule looks at. */
export interface Subject {
  readonly read: ReadReport;
  /** Null where the file could not be read as text. */
  readonly parsed: ParsedReport | null;
  /** Null where there is no front matter to understand it by. */
  readonly report: Report | null;
  readonly schemaProblems: readonly SchemaProblem[];
  readonly config: Config;
  /** The day that counts as today, e.g. "2026-11-21". */
  readonly asOf: string;
  /** Whether a file or folder of the library exists, by its path relative to the root with "/". */
  readonly exists: (path: string) => boolean;
  /** What looks like a secret. */
  readonly secrets: readonly FoundSecret[];
  readonly waivers: readonly Waiver[];
  /** Waivers that waived nothing; known only once every other rule has run. */
  readonly unusedWaivers: readonly UnusedWaiver[];
  /** Every rule there is. */
  readonly ruleIds: readonly string[];
}

/** A rule that a waiver names in vain: it finds nothing there, does not exist, or cannot be waived. */
export interface UnusedWaiver {
  readonly waiver: Waiver;
  readonly rule: string;
  readonly why: "unused" | "unknown" | "fixed";
}

/** What a finding says besides its reason. */
export interface FindingDetails {
  /** Why it matters, or how to mend it. */
  readonly note?: string;
  /** Replacements for the place. */
  readonly expected?: readonly string[];
  /** The other place that matters. */
  readonly cause?: { readonly reason: string; readonly place: Place; readonly path?: string };
  /** A more exact id, e.g. "schema/enum" of the rule "schema". */
  readonly id?: string;
  /** Whether it speaks of something not yet written, which a draft may lack. */
  readonly completeness?: boolean;
}

/** Reports a finding at a place. The reason is "Unexpected X, expected Y", without a period. */
export type Say = (place: Place, reason: string, details?: FindingDetails) => void;

/** A bad and a good piece of Markdown, for the catalogue. */
export interface RuleExamples {
  readonly bad: string;
  readonly good: string;
}

/** One rule about single reports: one file in src/rules/, named after its id. */
export interface Rule {
  readonly id: string;
  readonly group: RuleGroup;
  /** The level it reports at unless the library says otherwise. */
  readonly level: Exclude<Level, "off">;
  /** What it finds, in one line. */
  readonly summary: string;
  /** Why that is worth finding. */
  readonly why: string;
  /** A short piece of a report that it finds something in, and the same mended. */
  readonly examples: RuleExamples;
  readonly check: (subject: Subject, say: Say) => void;
}
