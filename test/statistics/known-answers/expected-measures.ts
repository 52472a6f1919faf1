import {
  beganAt,
  byText,
  dayBegan,
  daysFrom,
  type Expected,
  partBy,
  statedIn,
  strength,
} from "./expected.ts";
import { hasPair } from "./expected-labels.ts";
import { asOf, type Incident, type Measure, members, related } from "./facts.ts";
import { clopperPearson, quantileInterval } from "./mathematics.ts";
import { type Lifetime, survival } from "./survival.ts";
import { clockAt } from "./write-report.ts";

/** The local day of resolution, where the report was written. */
export const dayResolved = (incident: Incident) =>
  incident.resolved === null ? null : clockAt(incident, incident.resolved).day;

const withoutMeasures = ({ measures }: Incident) => (measures.length === 0 ? "without measures" : null);
const kinds = ["investigate", "mitigate", "repair", "detect", "prevent", "process"];

/** Where a measure stands on the date of the figures: what was done later was not done then. */
function stateOf({ box, due, done }: Measure): string {
  if (box === "d") return "dropped";
  if (box === "x" && (done ?? "") <= asOf) return "done";
  if (due !== null && due < asOf) return "overdue";
  return box === "p" ? "not-stated" : "open";
}

export function measures(): Expected {
  const parts = partBy(withoutMeasures);
  const all = parts.kept.flatMap((each) => each.measures);
  const rows = ["done", "open", "overdue", "not-stated", "dropped"].map((state) => {
    const own = all.filter((each) => stateOf(each) === state);
    const byKind = Object.fromEntries(
      kinds.map((kind) => [kind, own.filter((each) => each.kind === kind).length]),
    );
    const kindNotStated = own.filter(({ kind }) => kind === null).length;
    return { state, count: own.length, byKind: { ...byKind, kindNotStated } };
  });
  let [kindsStated, withoutPrevention] = [0, 0];
  for (const incident of parts.kept) {
    const kept = incident.measures.filter(({ box }) => box !== "d");
    if (kept.length === 0 || kept.some(({ kind }) => kind === null)) continue;
    kindsStated += 1;
    if (kept.every(({ kind }) => kind !== "prevent")) withoutPrevention += 1;
  }
  const shareWithoutPrevention = clopperPearson(withoutPrevention, kindsStated);
  const summary = { kindsStated, withoutPrevention, shareWithoutPrevention };
  return { ...parts, strength: strength(parts.n, parts.of), summary, rows };
}

function lifetimes(incident: Incident): Lifetime[] {
  const resolved = dayResolved(incident);
  if (resolved === null || resolved > asOf) return [];
  return incident.measures.flatMap(({ box, done }): Lifetime[] => {
    if (box === "x" && done !== null && done <= asOf)
      return [{ days: Math.max(0, daysFrom(resolved, done)), ended: true }];
    const isOpen = box === "o" || (box === "x" && done !== null);
    return isOpen ? [{ days: daysFrom(resolved, asOf), ended: false }] : [];
  });
}

export function measureSurvival(): Expected {
  const parts = partBy((each) => {
    if (each.measures.length === 0) return "without measures";
    const resolved = dayResolved(each);
    if (resolved === null) return "resolution not stated";
    if (resolved > asOf) return "resolved after the date of the figures";
    return lifetimes(each).length === 0 ? "no measure whose state and day are known" : null;
  });
  const known = parts.kept.flatMap(lifetimes);
  const { rows, median } = survival(known);
  const all = members.flatMap((each) => each.measures);
  const summary = {
    measures: known.length,
    done: known.filter(({ ended }) => ended).length,
    stillOpen: known.filter(({ ended }) => !ended).length,
    doneWithoutDate: all.filter(({ box, done }) => box === "x" && done === null).length,
    stateNotStated: all.filter(({ box }) => box === "p").length,
    dropped: all.filter(({ box }) => box === "d").length,
    median,
  };
  return { ...parts, strength: strength(parts.n, parts.of), summary, rows };
}

/** Whether `other` was over when `incident` began, and has to do with it. */
function isEarlierSimilar(incident: Incident, other: Incident): boolean {
  const began = beganAt(incident);
  const over = other.resolved === null ? beganAt(other) : other.epoch + other.resolved;
  if (other === incident || began === null || over === null || over > began) return false;
  const isNamed = related.some(([a, b]) => [a, b].includes(incident.id) && [a, b].includes(other.id));
  const pair = statedIn(incident.services).some((service) =>
    statedIn(incident.causes).some((cause) => hasPair(other, service, cause)),
  );
  return isNamed || pair;
}

/** Of the measures of an earlier incident: how many were open on a day, and of how many that is not known. */
function openOn(day: string, { measures, resolved }: Incident) {
  let [open, unknown] = [0, 0];
  for (const { box, done } of measures) {
    if (resolved === null || box === "d" || box === "p" || (box === "x" && done === null)) unknown += 1;
    else if (box === "o" || day < (done ?? "")) open += 1;
  }
  return { open, unknown };
}

export function repeatsWithOpenMeasure(): Expected {
  const earlierOf = (incident: Incident) =>
    members
      .filter((other) => isEarlierSimilar(incident, other))
      .map((other) => ({ other, ...openOn(dayBegan(incident) ?? "", other) }));
  const parts = partBy((each) => {
    const day = dayBegan(each);
    if (day === null) return "start and detection not stated";
    if (day > asOf) return "began after the date of the figures";
    const earlier = earlierOf(each);
    const isStated = statedIn(each.services).length > 0 && statedIn(each.causes).length > 0;
    if (earlier.length === 0 && !isStated) return "service or cause not stated";
    const isOpen = earlier.some(({ open }) => open > 0);
    return !isOpen && earlier.some(({ unknown }) => unknown > 0)
      ? "not known whether an earlier measure was open"
      : null;
  });
  const rows = parts.kept.flatMap((each) => {
    const open = earlierOf(each).filter((earlier) => earlier.open > 0);
    open.sort((a, b) => (beganAt(a.other) ?? 0) - (beganAt(b.other) ?? 0));
    const latest = open.at(-1);
    if (latest === undefined) return [];
    const openMeasures = open.reduce((sum, earlier) => sum + earlier.open, 0);
    const began = dayBegan(each) ?? "";
    return [{ id: each.id, began, earlier: latest.other.id, earlierIncidents: open.length, openMeasures }];
  });
  rows.sort((a, b) => byText(b.began, a.began) || byText(a.id, b.id));
  return { ...parts, strength: strength(parts.n, parts.of), summary: null, rows };
}

export function publication(): Expected {
  const parts = partBy((each) => {
    if (each.kind === "ongoing") return "ongoing";
    if (each.resolved === null) return "resolution not stated";
    if (each.published === null) return "publication not stated";
    return each.published > asOf ? "published after the date of the figures" : null;
  });
  const rows = parts.kept
    .map((each) => ({ id: each.id, days: daysFrom(dayResolved(each) ?? "", each.published ?? "") }))
    .toSorted((a, b) => a.days - b.days || byText(a.id, b.id));
  const days = rows.map((row) => row.days);
  const [q1, median, q3, p90] = [0.25, 0.5, 0.75, 0.9].map((p) => quantileInterval(days, p));
  return { ...parts, strength: strength(parts.n, parts.of), summary: { q1, median, q3, p90 }, rows };
}
