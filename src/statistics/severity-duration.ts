import { ascending } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { dayBegan } from "./began.ts";
import type { FigureDefinition } from "./figure.ts";
import { leaveOut } from "./methods/leave-out.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { type Quartiles, quartilesOf } from "./quartiles.ts";
import { spanReasons, toResolve } from "./span.ts";
import { incidents } from "./wording/incidents.ts";
import { intervalInWords } from "./wording/interval-in-words.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfMinutes } from "./wording/quantity-of-minutes.ts";

/** One incident: its severity, when it began and how long it lasted. */
export interface Row {
  readonly id: string;
  /** One of the library's severities; null for any other or none. */
  readonly severity: string | null;
  readonly began: string; // UTC day, e.g. "2024-05-12"
  readonly minutes: number;
}

/** Quartiles in minutes by the library's severities, "unknown" for any other; always all keys. */
export type Summary = Readonly<Record<string, Quartiles & { readonly n: number }>>;

const definition =
  "Minutes from the start of impact (from detection, where the start is not stated) to resolution, where both moments are known to the minute, by severity and by the UTC day on which the incident began. " +
  "Quartiles are given for a severity with ten or more incidents; they are of type 7, their 95 % intervals exact, by order statistics. " +
  "No line is fitted: a severity is often given after the duration is known.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, spanReasons(toResolve));
  const severities = library.config.severities.map(({ id }) => id);
  const rows = known.kept.flatMap((each) => rowOf(each, severities)).toSorted(bySeverity(severities));
  const n = known.kept.length;
  const of = members.length;
  const summary = n < fewestForSummary ? null : summaryOf(rows, severities);
  return {
    title: "Severity and duration",
    definition: `${definition} ${populationRule(library)}`,
    unit: "minutes",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: strengthOf(n, of),
    sentence: sentenceOf(summary, n, of),
    summary,
    rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function rowOf(postmortem: Postmortem, severities: readonly string[]): Row[] {
  const { id, severity, minutes } = postmortem;
  const began = dayBegan(postmortem);
  if (minutes.toResolve === null || began === null) return [];
  const known = severity !== null && severities.includes(severity) ? severity : null;
  return [{ id, severity: known, began, minutes: minutes.toResolve }];
}

/** In the order of the library's severities, the others last; then by day and id. */
function bySeverity(severities: readonly string[]): (a: Row, b: Row) => number {
  const rank = ({ severity }: Row) => (severity === null ? severities.length : severities.indexOf(severity));
  return (a, b) => rank(a) - rank(b) || ascending(a.began, b.began) || ascending(a.id, b.id);
}

function summaryOf(rows: readonly Row[], severities: readonly string[]): Summary {
  const entry = (key: string, severity: string | null) => {
    const minutes = rows.filter((row) => row.severity === severity).map((row) => row.minutes);
    return [key, { n: minutes.length, ...quartilesOf(minutes) }] as const;
  };
  return Object.fromEntries([...severities.map((id) => entry(id, id)), entry("unknown", null)]);
}

function sentenceOf(summary: Summary | null, n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0)
    return `No duration is known: of ${incidents(of)}, none is resolved with both times known to the minute.`;
  if (summary === null)
    return `Durations are known for ${n} of ${incidents(of)}: too few for a summary by severity, each is shown.`;
  const medians = Object.entries(summary).flatMap(([severity, { median }]) => {
    if (median === null || severity === "unknown") return [];
    const { amount, unit } = quantityOfMinutes(median.value);
    return [`${severity} ${amount} ${unit} (${intervalInWords(median, quantityOfMinutes)})`];
  });
  return medians.length === 0
    ? `Of ${incidents(n)} of known duration, no severity has the ten that a median needs: each is shown.`
    : `Median duration by severity, where there are ten: ${medians.join("; ")}.`;
}

/** How long incidents of each severity lasted, and when. */
export const figure: FigureDefinition<Row, Summary> = { id: "severity-duration", order: 210, compute };
