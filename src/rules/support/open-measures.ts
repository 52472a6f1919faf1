import type { RawMeasure } from "../../extract/raw-measure.ts";
import type { Report } from "../../extract/report.ts";
import type { Place } from "../../place.ts";
import { fence } from "../../validate/schema-problems.ts";
import { isToldAsDone } from "../wording/told-as-done.ts";

/** A measure that is not known to be done or dropped: of the others there is nothing left to ask. */
export interface OpenMeasure {
  readonly raw: RawMeasure;
  /** What the record has of it. */
  readonly values: Readonly<Record<string, unknown>>;
  /** JSON pointer of it in the record. */
  readonly pointer: string;
  readonly place: Place;
}

/** The measures of a report that are still to be done, as far as it says in any way. */
export function openMeasures(report: Report): readonly OpenMeasure[] {
  return unfinishedMeasures(report).filter(
    ({ values }) => typeof values.done === "boolean" || !isToldAsDone(String(values.text ?? "")),
  );
}

/** The measures of a report that neither a checkbox nor an attribute calls done or dropped. */
export function unfinishedMeasures(report: Report): readonly OpenMeasure[] {
  return keptMeasures(report).filter(
    ({ values }) => values.done !== true && values.status !== "done" && values.doneOn === undefined,
  );
}

/** The measures of a report that were not dropped. */
export function keptMeasures(report: Report): readonly OpenMeasure[] {
  const list = Array.isArray(report.record.measures) ? report.record.measures : [];
  return report.measures
    .map((raw, index) => ({
      raw,
      values: (list[index] ?? {}) as Readonly<Record<string, unknown>>,
      pointer: `/measures/${index}`,
      place: raw.place,
    }))
    .filter(({ raw, values }) => !raw.struck && values.status !== "dropped");
}

/** Whether a measure says something of a key, be it that nobody knows. */
export function isStated({ raw, values }: OpenMeasure, key: string): boolean {
  if (values[key] !== undefined) return true;
  return raw.attributes.some(
    (attribute) => attribute.key.toLowerCase() === key && attribute.value.trim().toLowerCase() === "unknown",
  );
}

/** Where a report's measures begin: their heading, or the key of the front matter. */
export function placeOfMeasures(report: Report): Place {
  return report.keyPlaces.get("/measures") ?? report.places.get("/measures") ?? fence;
}

/** "the measure on line 40", "3 measures (lines 40, 41, 43)". */
export function namedByLine(measures: readonly OpenMeasure[]): string {
  const lines = measures.map(({ place }) => place.line);
  if (lines.length === 1) return `the measure on line ${lines[0]}`;
  const shown = lines.slice(0, 12).join(", ");
  return `${lines.length} measures (lines ${shown}${lines.length > 12 ? ", …" : ""})`;
}
