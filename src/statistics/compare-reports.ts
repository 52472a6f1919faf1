import type { Postmortem } from "../model/postmortem.ts";
import { atLeastAMinute } from "./at-least-a-minute.ts";
import { type ComparedPeriods, spanOf } from "./compared-periods.ts";
import type { Estimate } from "./figure.ts";
import { fisherTest } from "./methods/fisher-test.ts";
import { medianRatio } from "./methods/median-ratio.ts";
import { medianRatioTest } from "./methods/median-ratio-test.ts";
import { quantile } from "./methods/quantile.ts";
import { rateRatio } from "./methods/rate-ratio.ts";
import { rateRatioTest } from "./methods/rate-ratio-test.ts";
import { rounded, roundedEstimate } from "./methods/rounded.ts";
import type { Share } from "./methods/share.ts";
import { shareDifference } from "./methods/share-difference.ts";
import { fewestForSummary } from "./methods/strength.ts";

/** What is compared. */
export type Question = "incidents" | "median-duration" | "found-by-customers";

/** One question, asked of two periods. */
export interface ComparedQuestion {
  readonly question: Question;
  readonly unit: "incidents" | "minutes" | "share";
  /** The two periods, e.g. "2022-Q3 to 2023-Q2". */
  readonly periodBefore: string;
  readonly periodAfter: string;
  /** The value of each, in the unit; null where nothing is claimed. */
  readonly before: number | null;
  readonly after: number | null;
  /** Incidents for which it is known. */
  readonly knownBefore: number;
  readonly knownAfter: number;
  /** Later by earlier ("times"), or later less earlier ("difference"); null where too few are known. */
  readonly change: Estimate | null;
  readonly changeAs: "times" | "difference";
  /** The probability of so large a difference by chance; null where too few are known. */
  readonly chance: number | null;
}

/** The incidents of two periods. */
export interface ComparedReports {
  readonly periods: ComparedPeriods;
  readonly before: readonly Postmortem[];
  readonly after: readonly Postmortem[];
  /** Minutes by id, where the duration is known. */
  readonly minutes: ReadonlyMap<string, number>;
}

/** Asks what is compared, one question after the other; the probabilities are not corrected yet. */
export function compareReports(reports: ComparedReports): readonly ComparedQuestion[] {
  return [compareCounts(reports), compareDurations(reports), compareDetection(reports)];
}

function spansOf({ periods }: ComparedReports) {
  return { periodBefore: spanOf(periods.before), periodAfter: spanOf(periods.after) };
}

function compareCounts(reports: ComparedReports): ComparedQuestion {
  const before = { count: reports.before.length, days: reports.periods.before.days };
  const after = { count: reports.after.length, days: reports.periods.after.days };
  // There is no ratio to nothing.
  const canSay = before.count > 0 && before.count + after.count >= fewestForSummary;
  return {
    question: "incidents",
    unit: "incidents",
    ...spansOf(reports),
    before: before.count,
    after: after.count,
    knownBefore: before.count,
    knownAfter: after.count,
    change: canSay ? roundedEstimate(rateRatio(before, after)) : null,
    changeAs: "times",
    chance: canSay ? rateRatioTest(before, after) : null,
  };
}

function compareDurations(reports: ComparedReports): ComparedQuestion {
  const before = minutesOf(reports.before, reports.minutes);
  const after = minutesOf(reports.after, reports.minutes);
  const canSay = Math.min(before.length, after.length) >= fewestForSummary;
  return {
    question: "median-duration",
    unit: "minutes",
    ...spansOf(reports),
    before: canSay ? rounded(quantile(before, 0.5)) : null,
    after: canSay ? rounded(quantile(after, 0.5)) : null,
    knownBefore: before.length,
    knownAfter: after.length,
    change: canSay ? roundedEstimate(medianRatio(before, after)) : null,
    changeAs: "times",
    chance: canSay ? medianRatioTest(before, after) : null,
  };
}

/** In an order that does not depend on that of the reports, since samples are drawn from them. */
function minutesOf(reports: readonly Postmortem[], minutes: ReadonlyMap<string, number>): readonly number[] {
  const known = reports.map(({ id }) => minutes.get(id)).filter((each) => each !== undefined);
  return known.map(atLeastAMinute).toSorted((a, b) => a - b);
}

function compareDetection(reports: ComparedReports): ComparedQuestion {
  const [before, after] = [byCustomers(reports.before), byCustomers(reports.after)];
  const canSay = Math.min(before.of, after.of) >= fewestForSummary;
  return {
    question: "found-by-customers",
    unit: "share",
    ...spansOf(reports),
    before: canSay ? rounded(before.count / before.of) : null,
    after: canSay ? rounded(after.count / after.of) : null,
    knownBefore: before.of,
    knownAfter: after.of,
    change: canSay ? roundedEstimate(shareDifference(before, after)) : null,
    changeAs: "difference",
    chance: canSay ? fisherTest(before, after) : null,
  };
}

function byCustomers(reports: readonly Postmortem[]): Share {
  const stated = reports.filter(({ detection }) => detection !== null && detection !== "unknown");
  return { count: stated.filter(({ detection }) => detection === "customer").length, of: stated.length };
}
