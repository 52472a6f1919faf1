import { ascending } from "d3-array";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { falseLeadMinutes, hasRoughFalseLead } from "./false-lead-minutes.ts";
import type { FigureDefinition } from "./figure.ts";
import { isCoarse } from "./is-coarse.ts";
import { leaveOut, type Reason } from "./methods/leave-out.ts";
import { rounded } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { incidents } from "./wording/incidents.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfShare } from "./wording/quantity-of-share.ts";

/** Where the time of one incident went, in minutes; the four parts add up to the total. */
export interface Row extends Parts {
  readonly id: string;
  readonly total: number;
}

/** The parts of an incident in the order of the figure. */
export const parts = ["unnoticed", "diagnosing", "falseLeads", "repairing"] as const;

/** Something for each part of an incident. */
export type Parts = Readonly<Record<(typeof parts)[number], number>>;

/** Sums over the incidents. */
export interface Summary {
  readonly total: number;
  readonly minutes: Parts;
  /** Shares of the total, from 0 to 1; null where no time passed. */
  readonly shares: Parts | null;
  /** The share of the total that the three longest incidents make up. */
  readonly shareOfThreeLongest: number | null;
}

const definition =
  "The time from start to resolution, in four parts that add up to it: unnoticed from start to detection, diagnosing from detection to mitigation without false leads, on false leads within that time as the timeline marks them, repairing from mitigation, which ends the impact, to resolution. " +
  "Split are incidents that state all four moments to the minute, have one episode, and a timeline whose false leads have ranges; the others are counted as not split. " +
  "Sums are of these incidents and claim nothing beyond them, so that they have no interval: a few long incidents carry most of the time.";

const needed = ["started", "detected", "mitigated", "resolved"] as const;

const reasons: readonly Reason<Postmortem>[] = [
  { reason: "not split: ongoing", applies: ({ ongoing }) => ongoing },
  ...needed.map((name) => ({
    reason: `not split: ${noun(name)} not stated`,
    applies: ({ moments }: Postmortem) => moments[name] === null,
  })),
  { reason: "not split: known only to the day or hour", applies: (each) => momentsOf(each).some(isCoarse) },
  {
    reason: "not split: approximate time",
    applies: (each) => momentsOf(each).some(({ approximate }) => approximate) || hasRoughFalseLead(each),
  },
  { reason: "not split: moments not in order", applies: (each) => !isOrdered(each) },
  { reason: "not split: several episodes", applies: ({ episodes }) => episodes.length > 1 },
  { reason: "not split: no timeline to show false leads", applies: ({ timeline }) => timeline.length === 0 },
  {
    reason: "not split: a false lead without a range",
    applies: ({ minutes }) => minutes.falseLeads === null,
  },
];

function noun(name: (typeof needed)[number]): string {
  return { started: "start", detected: "detection", mitigated: "mitigation", resolved: "resolution" }[name];
}

function momentsOf({ moments }: Postmortem) {
  return needed.map((name) => moments[name]).filter((moment) => moment !== null);
}

function isOrdered(postmortem: Postmortem): boolean {
  const instants = momentsOf(postmortem).map(({ at }) => Date.parse(at));
  return instants.every((instant, index) => index === 0 || instant >= (instants[index - 1] ?? instant));
}

function compute(library: Library) {
  const { members, excluded } = population(library);
  const known = leaveOut(members, reasons);
  const rows = known.kept.flatMap(rowOf).toSorted((a, b) => b.total - a.total || ascending(a.id, b.id));
  const n = known.kept.length;
  const of = members.length;
  const summary = n < fewestForSummary ? null : summaryOf(rows);
  return {
    title: "Where the hours went",
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

function rowOf(postmortem: Postmortem): Row[] {
  const [started, detected, mitigated, resolved] = momentsOf(postmortem);
  if (!started || !detected || !mitigated || !resolved) return [];
  const between = (from: { at: string }, to: { at: string }) =>
    (Date.parse(to.at) - Date.parse(from.at)) / 60_000;
  const falseLeads = falseLeadMinutes(postmortem, detected, mitigated);
  return [
    {
      id: postmortem.id,
      unnoticed: rounded(between(started, detected)),
      diagnosing: rounded(between(detected, mitigated) - falseLeads),
      falseLeads: rounded(falseLeads),
      repairing: rounded(between(mitigated, resolved)),
      total: rounded(between(started, resolved)),
    },
  ];
}

/** `rows` with the longest first. */
function summaryOf(rows: readonly Row[]): Summary {
  const sum = (some: readonly Row[], key: keyof Omit<Row, "id">) =>
    rounded(some.reduce((total, row) => total + row[key], 0));
  const total = sum(rows, "total");
  const minutes = partsOf((part) => sum(rows, part));
  return {
    total,
    minutes,
    shares: total === 0 ? null : partsOf((part) => rounded(minutes[part] / total)),
    shareOfThreeLongest: total === 0 ? null : rounded(sum(rows.slice(0, 3), "total") / total),
  };
}

function partsOf(value: (part: keyof Parts) => number): Parts {
  return {
    unnoticed: value("unnoticed"),
    diagnosing: value("diagnosing"),
    falseLeads: value("falseLeads"),
    repairing: value("repairing"),
  };
}

function sentenceOf(summary: Summary | null, n: number, of: number): string {
  if (of === 0) return noIncident;
  if (n === 0)
    return `Where the time went is not known: none of ${incidents(of)} states all four moments to the minute.`;
  if (summary === null)
    return `The time of ${n} of ${incidents(of)} can be split: too few for a sum, each is shown.`;
  const { shares, shareOfThreeLongest } = summary;
  if (shares === null || shareOfThreeLongest === null)
    return `No time passed in the ${incidents(n)} that can be split.`;
  const percent = (share: number) => `${quantityOfShare(share).amount} %`;
  return (
    `Of ${hoursInWords(summary.total)} in ${incidents(n)}, ${percent(shares.unnoticed)} passed unnoticed, ` +
    `${percent(shares.diagnosing)} went into diagnosing, ${percent(shares.falseLeads)} into false leads and ` +
    `${percent(shares.repairing)} into repairing; the three longest make up ${percent(shareOfThreeLongest)}.`
  );
}

function hoursInWords(minutes: number): string {
  const hours = minutes / 60;
  return `${hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)} h`;
}

/** Where the time of incidents went. */
export const figure: FigureDefinition<Row, Summary> = { id: "hours", order: 40, compute };
