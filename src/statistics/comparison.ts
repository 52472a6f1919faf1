import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { dayBegan } from "./began.ts";
import { type ComparedQuestion, compareReports } from "./compare-reports.ts";
import { type ComparedPeriods, comparedPeriods, fullQuarters, spanOf } from "./compared-periods.ts";
import { figure as duration } from "./duration.ts";
import type { FigureDefinition } from "./figure.ts";
import { holm } from "./methods/holm.ts";
import { leaveOut, type Reason } from "./methods/leave-out.ts";
import { quarterOf } from "./methods/quarter.ts";
import { rounded } from "./methods/rounded.ts";
import { fewestForSummary, strengthOf } from "./methods/strength.ts";
import { population, populationRule } from "./population.ts";
import { publicationLag } from "./publication-lag.ts";
import { changeInWords } from "./wording/change-in-words.ts";
import { listed } from "./wording/listed.ts";
import { noIncident } from "./wording/no-incident.ts";
import { quantityOfDays } from "./wording/quantity-of-days.ts";

/** One question, and whether the library can tell the two periods apart. */
export interface Row extends ComparedQuestion {
  /** Corrected for all questions (Holm). */
  readonly chance: number | null;
  readonly verdict: "distinguishable" | "not-distinguishable" | "cannot-say";
}

const mostChance = 0.05;

/** As for other figures, of each period: so many that every quantile has both bounds. */
const enoughReports = 2 * 36;

const definition =
  "The last four full UTC quarters against the four before, by when incidents began. A quarter counts once it is over for as long as 90 % of reports took to be published, and is full if the library was kept since before it or its window says so. " +
  "Number of incidents: the ratio of their rates a day, with its exact interval, as if incidents came independently (conditional binomial; bursts make it too narrow). " +
  "Median duration: the ratio, with a bootstrap interval of 1 999 resamples and a permutation test of 1 999 relabellings, of fixed seed; durations below a minute count as one. " +
  "Found by customers: the difference of the shares of those for which it is stated, with Newcombe's interval and Fisher's exact test. " +
  "A difference is distinguishable where its 95 % interval excludes no change and its probability by chance, corrected for all questions by Holm, is at most 5 %. Otherwise the library cannot tell it from chance, which does not show that nothing changed. " +
  "Below ten incidents a period there is no median and no share. More published reports raise the number of incidents.";

function compute(library: Library) {
  const { members, excluded } = population(library);
  const lag = publicationLag(library);
  const quarters = lag === null ? [] : fullQuarters(library, lag);
  const periods = comparedPeriods(quarters);
  const known = leaveOut(members, reasonsFor(periods));
  const n = known.kept.length;
  // What has no date may belong to the periods; what is dated elsewhere does not.
  const of = n + members.filter((each) => dayBegan(each) === null).length;
  const rows = periods === null || n < fewestForSummary ? [] : rowsOf(periods, known.kept, library);
  return {
    title: "The last year against the one before",
    definition: `${definition} ${populationRule(library)}`,
    unit: "incidents",
    n,
    of,
    excluded: [...excluded, ...known.excluded],
    strength: rows.length === 0 ? ("cannot-say" as const) : strengthOf(n, of, enoughReports),
    sentence: members.length === 0 ? noIncident : sentenceOf(rows, periods, quarters.length, lag),
    summary: null,
    rows,
    reports: known.kept.map(({ id }) => id),
  };
}

function reasonsFor(periods: ComparedPeriods | null): readonly Reason<Postmortem>[] {
  const compared = periods === null ? [] : [...periods.before.quarters, ...periods.after.quarters];
  return [
    { reason: "start and detection not stated", applies: (each) => dayBegan(each) === null },
    {
      reason: periods === null ? "no two periods to compare" : "outside the compared periods",
      applies: (each) => !compared.includes(quarterOf(dayBegan(each) ?? "")),
    },
  ];
}

function rowsOf(periods: ComparedPeriods, reports: readonly Postmortem[], library: Library): Row[] {
  const within = (quarters: readonly string[]) =>
    reports.filter((each) => quarters.includes(quarterOf(dayBegan(each) ?? "")));
  const asked = compareReports({
    periods,
    before: within(periods.before.quarters),
    after: within(periods.after.quarters),
    minutes: new Map(duration.compute(library).rows.map(({ id, minutes }) => [id, minutes])),
  });
  const answered = asked.filter(({ chance }) => chance !== null);
  const corrected = holm(answered.map(({ chance }) => chance ?? 1));
  return asked.map((question) => {
    const chance = corrected[answered.indexOf(question)] ?? null;
    return {
      ...question,
      chance: chance === null ? null : rounded(chance),
      verdict: verdictOf(question, chance),
    };
  });
}

function verdictOf({ change, changeAs }: ComparedQuestion, chance: number | null): Row["verdict"] {
  if (change === null || chance === null) return "cannot-say";
  const none = changeAs === "times" ? 1 : 0;
  const [low, high] = [change.low ?? none, change.high ?? none];
  return (low > none || high < none) && chance <= mostChance ? "distinguishable" : "not-distinguishable";
}

function sentenceOf(
  rows: readonly Row[],
  periods: ComparedPeriods | null,
  full: number,
  lag: number | null,
): string {
  if (lag === null)
    return "Nothing can be compared: fewer than ten reports state when they were published, so nobody can say which quarters are complete.";
  if (periods === null) {
    const { amount, unit } = quantityOfDays(lag);
    return `Nothing can be compared yet: it takes eight full quarters that have been over for ${amount} ${unit}, by when nine in ten reports are published, and there ${full === 1 ? "is 1" : `are ${full}`}.`;
  }
  const span = `${spanOf(periods.after)} against ${spanOf(periods.before)}`;
  if (rows.length === 0) return `${span}: fewer than ten incidents in both together, too few to compare.`;
  const having = (verdict: Row["verdict"]) => rows.filter((row) => row.verdict === verdict);
  const parts = [
    ...having("distinguishable").map(
      (row) => `${names[row.question]} is distinguishable: ${changeInWords(row)}`,
    ),
    ...notDistinguishable(having("not-distinguishable")),
    ...cannotSay(having("cannot-say")),
  ];
  return `${span}: ${parts.join("; ")}.`;
}

const names: Readonly<Record<Row["question"], string>> = {
  incidents: "the number of incidents",
  "median-duration": "the median duration",
  "found-by-customers": "the share found by customers",
};

function notDistinguishable(rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return [];
  return [
    `no distinguishable difference in ${listed(
      rows.map(({ question }) => names[question]),
      "or",
    )}`,
  ];
}

function cannotSay(rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return [];
  return [
    `too little is known of ${listed(
      rows.map(({ question }) => names[question]),
      "and",
    )}`,
  ];
}

/** The last four full quarters against the four before. */
export const figure: FigureDefinition<Row, never> = {
  id: "comparison",
  order: 90,
  scope: "library",
  compute,
};
