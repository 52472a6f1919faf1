import { ascending } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { dayBegan } from "./began.ts";
import { type CoverageField, coverageFields } from "./coverage-fields.ts";
import type { FigureDefinition } from "./figure.ts";
import { rounded } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { incidents } from "./wording/incidents.ts";
import { noIncident } from "./wording/no-incident.ts";

/** How many reports state a field. */
export interface Row {
  readonly field: string;
  readonly part: CoverageField["part"];
  readonly count: number;
  readonly of: number;
  /** From 0 to 1; null where fewer than ten reports could state it. */
  readonly share: number | null;
  /** By the UTC year in which incidents began, "undated" for the others; the same keys in every row. */
  readonly byYear: Readonly<Record<string, Filled>>;
}

/** So many reports state it, of so many that could. */
export interface Filled {
  readonly count: number;
  readonly of: number;
}

const definition =
  "How many reports state each fact, moment and section; one that says “unknown” does not. " +
  "What comes when an incident is over is not missing from the report of one that is not. " +
  "Shares are of these reports and have no interval: all of them were counted. " +
  "Coverage may fall because more is asked for than before.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  // Digits come before letters, so that what has no date is last.
  const years = [...new Set(members.map(yearOf))].toSorted(ascending);
  const rows = coverageFields(library.config).map((field) => rowOf(field, members, years));
  const n = members.length;
  return {
    title: "What reports state",
    definition: `${definition} ${populationRule(library)}`,
    unit: "reports",
    n,
    of: n,
    excluded,
    strength: strengthOf(n, n),
    sentence: sentenceOf(rows, n),
    summary: null,
    rows: n === 0 ? [] : rows,
    reports: members.map(({ id }) => id),
  };
}

function yearOf(postmortem: Postmortem): string {
  return dayBegan(postmortem)?.slice(0, 4) ?? "undated";
}

function rowOf(field: CoverageField, members: readonly Postmortem[], years: readonly string[]): Row {
  const all = filled(field, members);
  return {
    field: field.field,
    part: field.part,
    ...all,
    share: all.of < fewestForSummary ? null : rounded(all.count / all.of),
    byYear: Object.fromEntries(
      years.map((year) => [
        year,
        filled(
          field,
          members.filter((each) => yearOf(each) === year),
        ),
      ]),
    ),
  };
}

function filled({ isStated, isDue }: CoverageField, reports: readonly Postmortem[]): Filled {
  return { count: reports.filter(isStated).length, of: reports.filter(isDue).length };
}

function sentenceOf(rows: readonly Row[], n: number): string {
  if (n === 0) return noIncident;
  if (n < fewestForSummary)
    return `What ${incidents(n)} state is counted by field: too few reports for shares.`;
  const isFull = ({ share }: Row) => (share ?? 0) >= 0.9;
  const full = rows.filter(isFull).length;
  const [least] = rows
    .filter(({ share }) => share !== null)
    .toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0));
  const most = `${full} of ${rows.length} fields are stated by at least 90 % of reports`;
  if (least === undefined || isFull(least)) return `${most}.`;
  return `${most}; least often ${inWords(least.field)}, by ${least.count} of ${least.of}.`;
}

function inWords(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** Which facts, moments and sections reports state. */
export const figure: FigureDefinition<Row, never> = { id: "coverage", order: 140, compute };
