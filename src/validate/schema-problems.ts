import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Report } from "../extract/report.ts";
import type { Place } from "../place.ts";
import type { SchemaError } from "../schema/compile-schema.ts";
import { placeOfError } from "../schema/place-of-error.ts";
import { schemaSentence } from "../schema/schema-sentence.ts";

/** A schema error in words and at its place in the Markdown. */
export interface SchemaProblem {
  /** "schema/<keyword>". */
  readonly id: string;
  readonly keyword: string;
  /** JSON pointer of the value; of the missing value, where one is missing. */
  readonly pointer: string;
  readonly place: Place;
  readonly reason: string;
  readonly note: string;
  readonly expected: readonly string[];
}

/** The opening fence, which stands for the report as a whole. */
export const fence: Place = { line: 1, column: 1, endLine: 1, endColumn: 4 };

/** Validates a report's record. Each problem has one root cause: what follows from another is left out. */
export function schemaProblems(report: Report, validate: ValidateFunction): readonly SchemaProblem[] {
  if (validate(report.record)) return [];
  const errors = (validate.errors ?? []).filter((error) => error.keyword !== "if");
  const problems = rootCauses(errors)
    .map((error) => toProblem(error, errors, report))
    .filter((problem) => problem !== null);
  const seen = new Set<string>();
  return problems.filter(({ id, pointer, place }) => {
    const key = `${id} ${pointer} ${place.line}:${place.column}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function toProblem(error: SchemaError, all: readonly SchemaError[], report: Report): SchemaProblem | null {
  const pointer = pointerOf(error);
  if (
    error.keyword === "required" &&
    all.some((other) => isAnyOfBeginning(other) && error.schemaPath.includes("/anyOf/"))
  ) {
    return null; // told as one problem, by the anyOf
  }
  const base = { keyword: error.keyword, pointer, place: placeOfError(error, report, fence) };
  if (isAnyOfBeginning(error)) {
    return {
      ...base,
      id: "schema/required",
      keyword: "required",
      pointer: "/started",
      reason: "Missing `started`, and no `detected` either",
      note: "Say when impact began: `started:` in the front matter, or a **Started** or **Detected** entry in the timeline; `unknown` where nobody knows.",
      expected: [],
    };
  }
  if (error.keyword === "not") {
    return {
      ...base,
      id: "schema/not",
      pointer: "/resolved",
      place: report.places.get("/resolved") ?? fence,
      reason: "Unexpected end of an incident that is `ongoing: true`",
      note: "Leave out `ongoing` now that it is over, or the end while it lasts.",
      expected: [],
    };
  }
  // A list or text that is empty because its type is wrong is already told by the type.
  const { reason, note, expected } = schemaSentence(error);
  return { ...base, id: `schema/${error.keyword}`, reason, note: note || missingNote(error), expected };
}

/** Of several things wrong with one value, what the others follow from. */
const precedence = ["type", "minLength", "minItems", "const", "enum", "format", "pattern"];

function rootCauses(errors: readonly SchemaError[]): readonly SchemaError[] {
  const first = new Map<string, number>();
  const rank = (error: SchemaError): number => precedence.indexOf(error.keyword);
  for (const error of errors) {
    if (rank(error) === -1) continue;
    first.set(error.instancePath, Math.min(first.get(error.instancePath) ?? precedence.length, rank(error)));
  }
  return errors.filter((error) => rank(error) === -1 || rank(error) === first.get(error.instancePath));
}

function isAnyOfBeginning(error: SchemaError): boolean {
  return error.keyword === "anyOf" && error.instancePath === "";
}

function pointerOf(error: SchemaError): string {
  const name = error.params.missingProperty ?? error.params.additionalProperty;
  return name === undefined ? error.instancePath : `${error.instancePath}/${name}`;
}

const missingNotes: Readonly<Record<string, string>> = {
  title: "Add `title:` to the front matter, or a level-1 heading.",
  severity: "Add `severity:`, with `unknown` where nobody rated it.",
  services: "Add `services:` with what was hit, e.g. [checkout], or `unknown`.",
  causes: "Add `causes:` with what contributed, e.g. [configuration], or `unknown`.",
  resolved:
    "Mark an entry of the timeline **Resolved**, give `resolved:`, or say `ongoing: true` while it lasts.",
};

function missingNote(error: SchemaError): string {
  return missingNotes[String(error.params.missingProperty)] ?? "";
}
