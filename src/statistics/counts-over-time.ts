import { extent, group } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { dayBegan } from "./began.ts";
import type { Figure } from "./figure.ts";
import { leaveOut } from "./methods/leave-out.ts";
import type { Period } from "./methods/period.ts";
import { poissonInterval } from "./methods/poisson-interval.ts";
import { roundedEstimate } from "./methods/rounded.ts";
import { strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { publicationLag } from "./publication-lag.ts";
import { stillFilling } from "./still-filling.ts";
import { incidents } from "./wording/incidents.ts";
import { noIncident } from "./wording/no-incident.ts";

/** One period: how many incidents began in it, with the exact Poisson interval of that count. */
export interface CountRow {
  readonly period: string; // e.g. "2024-Q2"
  readonly count: number;
  readonly low: number | null;
  readonly high: number | null;
  /** By the library's severities, "unknown" for every other or none; always all keys. */
  readonly bySeverity: Readonly<Record<string, number>>;
}

/**
 * Incidents a period at which the interval of a count reaches from half of it to no more than double:
 * 12 gives 6.2 to 21.0. Below, a period may double by chance alone.
 */
const enoughPerPeriod = 12;

/** Incidents by quarter or by month. */
export function countsOverTime(library: Library, period: Period, title: string): Figure<CountRow, never> {
  const { members, excluded } = population(library);
  const dated = leaveOut(members, [
    { reason: "start and detection not stated", applies: (each) => dayBegan(each) === null },
    {
      reason: "began after the date of the figures",
      applies: (each) => (dayBegan(each) ?? "") > library.asOf,
    },
  ]);
  const rows = rowsOf(library, period, dated.kept);
  const n = dated.kept.length;
  const of = members.length;
  return {
    title,
    definition: `${definitionFor(library, period)} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...dated.excluded],
    strength: strengthOf(n, of, enoughPerPeriod * rows.length),
    sentence: sentenceOf(rows, { library, period, n, of }),
    summary: null,
    rows,
    reports: dated.kept.map(({ id }) => id),
  };
}

function definitionFor(library: Library, { name }: Period): string {
  const lag = publicationLag(library);
  const filling =
    lag === null
      ? "How long reports take to be published is known for fewer than ten, so that only a period that is not over is marked as incomplete."
      : `Marked as incomplete, and not compared, are periods that ended less than ${Math.ceil(lag)} days ago: within so many days of resolution 90 % of reports were published.`;
  return (
    `Incidents by the UTC ${name} in which they started or, where that is not stated, were detected; ${name}s without any are shown. ` +
    `Where the library has a window, its first ${name} may be incomplete too. ${filling} ` +
    "Each count has its exact 95 % Poisson interval: the rates under which chance alone would give such a count. " +
    "These are published reports, not all incidents: publishing more of them raises every count."
  );
}

function rowsOf({ config, asOf }: Library, period: Period, dated: readonly Postmortem[]): CountRow[] {
  const [earliest] = extent(dated, dayBegan);
  if (earliest === undefined) return [];
  // Where the library says since when and until when it counts, periods without an incident at
  // those ends are known to be empty, and periods beyond were not observed.
  const { since, until } = config.window;
  const periods = period.between(since ?? earliest, until !== null && until < asOf ? until : asOf);
  const byPeriod = group(dated, (each) => period.of(dayBegan(each) ?? ""));
  const severities = config.severities.map(({ id }) => id);
  return periods.map((name) => rowOf(name, byPeriod.get(name) ?? [], severities));
}

function rowOf(period: string, reports: readonly Postmortem[], severities: readonly string[]): CountRow {
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

interface Counted {
  readonly library: Library;
  readonly period: Period;
  readonly n: number;
  readonly of: number;
}

function sentenceOf(rows: readonly CountRow[], { library, period, n, of }: Counted): string {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (of === 0) return noIncident;
  if (first === undefined || last === undefined)
    return `Of ${incidents(of)}, none has a known date up to ${library.asOf}.`;
  if (rows.length === 1) return `${incidents(n)} in ${first.period}, the only ${period.name} counted.`;
  const span = `${incidents(n)} from ${first.period} to ${last.period}`;
  if (strengthOf(n, n) === "cannot-say") return `${span}: too few to compare ${period.name}s.`;
  const isFilling = stillFilling(library);
  const complete = rows.filter((row) => !isFilling(row.period));
  const [fewest, most] = extent(complete, ({ count }) => count);
  if (fewest === undefined || most === undefined) return `${span}: no ${period.name} is complete yet.`;
  const range = fewest === most ? `${most} a ${period.name}` : `${fewest} to ${most} a ${period.name}`;
  return n < enoughPerPeriod * rows.length
    ? `${span}, ${range}: so few that ups and downs may be chance.`
    : `${span}, ${range}.`;
}
