import { dayBegan, type Expected, partBy, quarterOf } from "./expected.ts";
import { publication } from "./expected-measures.ts";
import { duration } from "./expected-times.ts";
import { asOf, type Incident, members } from "./facts.ts";
import { binomialSum, clopperPearson, fisher, newcombe, quantile, quantileInterval } from "./mathematics.ts";

/** All quarters of these years with the UTC day after each. */
const quarters = [2023, 2024, 2025, 2026].flatMap((year) => [
  { name: `${year}-Q1`, first: `${year}-01-01`, after: `${year}-04-01` },
  { name: `${year}-Q2`, first: `${year}-04-01`, after: `${year}-07-01` },
  { name: `${year}-Q3`, first: `${year}-07-01`, after: `${year}-10-01` },
  { name: `${year}-Q4`, first: `${year}-10-01`, after: `${year + 1}-01-01` },
]);

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Quarters that begin after the first incident and have been over for as long as nine in ten reports took. */
function periods() {
  const lag = quantile(
    publication().rows.map((row) => (row as { days: number }).days),
    0.9,
  );
  const first = members.flatMap((each) => dayBegan(each) ?? []).toSorted()[0] ?? "";
  const full = quarters.filter((each) => each.first > first && days(each.after, asOf) >= lag);
  return { before: full.slice(-8, -4), after: full.slice(-4) };
}

export const minutesByReport = () =>
  new Map(duration().rows.map((row) => Object.values(row as object).slice(0, 2) as [string, number]));

/** What can be known without drawing at random, and the two samples of durations. */
export function comparison() {
  const { before, after } = periods();
  const within = (some: typeof quarters, each: Incident) =>
    some.some(({ name }) => name === quarterOf(dayBegan(each) ?? ""));
  const parts = partBy((each) => {
    if (dayBegan(each) === null) return "start and detection not stated";
    return within([...before, ...after], each) ? null : "outside the compared periods";
  });
  const spanOf = (some: typeof quarters) => ({
    name: `${some[0]?.name} to ${some[3]?.name}`,
    days: days(some[0]?.first ?? "", some[3]?.after ?? ""),
  });
  const [spanBefore, spanAfter] = [spanOf(before), spanOf(after)];
  const names = { periodBefore: spanBefore.name, periodAfter: spanAfter.name };
  const own = (some: typeof quarters) => parts.kept.filter((each) => within(some, each));
  const known = minutesByReport();
  const minutes = (some: typeof quarters) =>
    own(some).flatMap(({ id }) => (known.has(id) ? [Math.max(1, known.get(id) ?? 0)] : []));
  const found = (some: typeof quarters) => {
    const stated = own(some).filter(({ detection }) => detection !== "?");
    return { count: stated.filter(({ detection }) => detection === "customer").length, of: stated.length };
  };
  const [m, n] = [own(before).length, own(after).length];
  const [a, b] = [found(before), found(after)];
  const [old, recent] = [minutes(before), minutes(after)];
  const share = clopperPearson(n, m + n);
  const ratio = (part: number) => (part / (1 - part)) * (spanBefore.days / spanAfter.days);
  const fair = spanAfter.days / (spanBefore.days + spanAfter.days);
  const tails = [binomialSum(0, n, m + n, fair), binomialSum(n, m + n, m + n, fair)];
  return {
    ...parts,
    of: parts.n + 1, // the one without a date may belong to them
    strength: "thin" as const,
    old,
    recent,
    chances: { incidents: Math.min(1, 2 * Math.min(...tails)), found: fisher(a.count, a.of, b.count, b.of) },
    questions: [
      {
        question: "incidents",
        unit: "incidents",
        ...names,
        before: m,
        after: n,
        knownBefore: m,
        knownAfter: n,
        change: { value: ratio(n / (m + n)), low: ratio(share.low), high: ratio(share.high) },
        changeAs: "times",
      },
      {
        question: "median-duration",
        unit: "minutes",
        ...names,
        before: quantileInterval(old, 0.5).value,
        after: quantileInterval(recent, 0.5).value,
        knownBefore: old.length,
        knownAfter: recent.length,
        changeAs: "times",
      },
      {
        question: "found-by-customers",
        unit: "share",
        ...names,
        before: a.count / a.of,
        after: b.count / b.of,
        knownBefore: a.of,
        knownAfter: b.of,
        change: newcombe(a.count, a.of, b.count, b.of),
        changeAs: "difference",
      },
    ],
  };
}

export function detectableChange(): Omit<Expected, "summary" | "rows"> {
  const { summary: _summary, rows: _rows, ...rest } = duration();
  return rest;
}
