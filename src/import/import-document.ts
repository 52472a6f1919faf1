import type { SectionLookup } from "../extract/section-names.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { DateOrder } from "./date-order.ts";
import type { Fact } from "./fact.ts";
import type { Piece } from "./piece.ts";

/** A document on its way from what somebody wrote to a report. Layouts turn one into the next. */
export interface ImportDocument {
  /** The file's name without folder and extension; "" for standard input. */
  readonly name: string;
  /** The front matter of a site's generator; null where there is none, or once it was read. */
  readonly frontMatter: Readonly<Record<string, unknown>> | null;
  readonly pieces: readonly Piece[];
  readonly facts: readonly Fact[];
  /** Labels that were taken out of the text since what they name is said in the format's way. */
  readonly labels: readonly string[];
  readonly remarks: readonly Remark[];
  readonly dates: DocumentDates;
  readonly sections: SectionLookup;
  /** For one of several incidents in a file: the zone that is named for all of them. */
  readonly zoneOfAll: string | null;
}

/** What the whole document says about how its dates are to be read. */
export interface DocumentDates {
  readonly order: DateOrder;
  /** The year that a date without one is in; null where the document names none. */
  readonly year: number | null;
  /** The first date with a year: "Monday 13:02" is on the first Monday from it on. */
  readonly first: LocalDate | null;
  /** The date of "Day 1", where the document gives it. */
  readonly dayOne: LocalDate | null;
  /** Lines begin with times like 8.55. */
  readonly dottedClocks: boolean;
}

/** Something that the reader of the import's report should look at. */
export interface Remark {
  readonly text: string;
  readonly line: number | null;
}
