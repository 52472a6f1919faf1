import { extent, group } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { dayBegan } from "./began.ts";
import type { FigureDefinition } from "./figure.ts";
import { leaveOut } from "./methods/leave-out.ts";
import { poissonInterval } from "./methods/poisson-interval.ts";
import { quarterOf, quartersBetween } from "./methods/quarter.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { incidents } from "./wording/incidents.ts";
import { noIncident } from "./wording/no-incident.ts";

/** One quarter: how many incidents began in it, with the exact Poisson interval of that count. */
export interface Row {
  readonly period: string; // e.g. "2024-Q2"
  readonly count: number;
  readonly low: number | null;
  readonly high: number | null;
  /** By the library's severities, "unknown" for every other or none; always all keys. */
  readonly bySeverity: Readonly<Record<string, number>>;
}

/**
 * Incidents a quarter at which the interval of a count reaches from half of it to no more than double:
 * 12 gives 6.2 to 21.0. Below, a quarter may double by chance alone.
 */
const enoughPerQuarter = 12;

const definition =
  "Incidents by the UTC quarter in which they started or, where that is not stated, were detected; quarters without any are shown. " +
  "The last quarter, and where the library has a window the first, may be incomplete. " +
  "Each count has its exact 95 % Poisson interval: the rates under which chance alone would give such a count. " +
  "These are published reports, not all incidents: publishing more of them raises every count.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const dated = leaveOut(members, [
    { reason: "start and detection not stated", applies: (each) => dayBegan(each) === null },
    {
      reason: "began after the date of the figures",
      applies: (each) => (dayBegan(each) ?? "") > library.asOf,
    },
  ]);
  const rows = rowsOf(library, dated.kept);
  const n = dated.kept.length;
  const of = members.length;
  const strength = strengthOf(n, of, enoughPerQuarter * rows.length);
  return {
    title: "Incidents over time",
    definition: `${definition} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...dated.excluded],
    strength,
    sentence: sentenceOf(rows, n, of, library.asOf),
    summary: null,
    rows,
    reports: dated.kept.map(({ id }) => id),
  };
}

function rowsOf({ config, asOf }: Library, dated: readonly Postmortem[]): Row[] {
  const [earliest] = extent(dated, dayBegan);
  if (earliest === undefined) return [];
  // Where the library says since when and until when it counts, quarters without an incident at
  // those ends are known to be empty, and quarters beyond were not observed.
  const { since, until } = config.window;
  const quarters = quartersBetween(since ?? earliest, until !== null && until < asOf ? until : asOf);
  const byQuarter = group(dated, (each) => quarterOf(dayBegan(each) ?? ""));
  const severities = config.severities.map(({ id }) => id);
  return quarters.map((period) => rowOf(period, byQuarter.get(period) ?? [], severities));
}

function rowOf(period: string, reports: readonly Postmortem[], severities: readonly string[]): Row {
  const { value: count, low, high } = roundedEstimate(poissonInterval(reports.length));
  return { period, count, low, high, bySeverity: bySeverity(reports, severities) };
}

function bySeverity(reports: readonly Postmortem[], severities: readonly string[]): Record<string, number> {
  const counts = new Map([...severities, "unknown"].map((severity) => [severity, 0]));
  for (const { severity } of reports) {
    const key = severity !== null && counts.has(severity) ? severity : "unknown";
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

function sentenceOf(rows: readonly Row[], n: number, of: number, asOf: string): string {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (of === 0) return noIncident;
  if (first === undefined || last === undefined)
    return `Of ${incidents(of)}, none has a known date up to ${asOf}.`;
  if (rows.length === 1) return `${incidents(n)} in ${first.period}, the only quarter counted.`;
  const [fewest = 0, most = 0] = extent(rows, ({ count }) => count);
  const span = `${incidents(n)} from ${first.period} to ${last.period}`;
  const range = fewest === most ? `${most} a quarter` : `${fewest} to ${most} a quarter`;
  if (strengthOf(n, n) === "cannot-say") return `${span}: too few to compare quarters.`;
  return n < enoughPerQuarter * rows.length
    ? `${span}, ${range}: so few that ups and downs may be chance.`
    : `${span}, ${range}.`;
}

/** How many incidents there were in each quarter. */
export const figure: FigureDefinition<Row, never> = { id: "incidents-over-time", order: 20, compute };
