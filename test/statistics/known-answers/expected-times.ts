import { byText, dayBegan, type Expected, isStated, partBy, strength } from "./expected.ts";
import { counted } from "./expected-labels.ts";
import { cameBack, type Incident, members, severities } from "./facts.ts";
import { clopperPearson, quantileInterval } from "./mathematics.ts";

type End = "detected" | "acknowledged" | "mitigated" | "resolved";

const nouns = {
  detected: "detection",
  acknowledged: "acknowledgement",
  mitigated: "mitigation",
  resolved: "resolution",
};

/** Why the minutes of a span are not known, or the minutes. */
export function span(incident: Incident, from: "start" | "detected" | "either", to: End): string | number {
  const { kind, known, started, detected } = incident;
  const first = from === "detected" ? detected : from === "start" ? started : (started ?? detected);
  const last = incident[to];
  if (from === "either" && kind === "ongoing" && (to === "resolved" || last === null)) return "ongoing";
  if (last === null) return `${nouns[to]} not stated`;
  if (first === null)
    return `${{ detected: "detection", start: "start", either: "start and detection" }[from]} not stated`;
  const fromStart = from !== "detected" && started !== null;
  if (fromStart && (known === "day" || known === "hour")) return "known only to the day or hour";
  if ((fromStart && known === "~start") || (to === "resolved" && known === "~end")) return "approximate time";
  return last - first;
}

const reasonOf = (value: string | number) => (typeof value === "string" ? value : null);
const toResolve = (incident: Incident) => span(incident, "either", "resolved");
const toMitigate = (incident: Incident) => span(incident, "either", "mitigated");
const ascending = (a: number, b: number) => a - b;

export function quartiles(minutes: readonly number[]) {
  if (minutes.length < 10) return { q1: null, median: null, q3: null };
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantileInterval(minutes, p));
  return { q1, median, q3 };
}

export function duration(): Expected {
  const parts = partBy((each) => reasonOf(toResolve(each)));
  const rows = parts.kept
    .map((each) => ({
      id: each.id,
      minutes: Number(toResolve(each)),
      severity: isStated(each.severity) ? each.severity : "unknown",
      from: each.started === null ? "detected" : "started",
    }))
    .toSorted((a, b) => a.minutes - b.minutes || byText(a.id, b.id));
  const minutes = rows.map((row) => row.minutes);
  const positive = minutes.filter((each) => each > 0);
  let sum = 0;
  let logarithms = 0;
  for (const each of minutes) sum += each;
  for (const each of positive) logarithms += Math.log2(each);
  const summary = {
    ...quartiles(minutes),
    p90: quantileInterval(minutes, 0.9),
    mean: sum / minutes.length,
    geometricMean: 2 ** (logarithms / positive.length),
  };
  return { ...parts, strength: strength(parts.n, parts.of), summary, rows };
}

const phaseSpans = [
  ["to-detect", (each: Incident) => span(each, "start", "detected")],
  ["to-acknowledge", (each: Incident) => span(each, "detected", "acknowledged")],
  ["to-mitigate", toMitigate],
  ["to-resolve", toResolve],
] as const;

export function phases(): Expected {
  const parts = partBy((each) =>
    phaseSpans.some(([, minutes]) => typeof minutes(each) === "number")
      ? null
      : "no phase known to the minute",
  );
  const rows = phaseSpans.map(([phase, minutesOf]) => {
    const minutes = members.map(minutesOf).filter((each) => typeof each === "number");
    const why = members.map(minutesOf).filter((each) => typeof each === "string");
    const excluded = Object.fromEntries(counted(why));
    const of = members.length;
    return {
      phase,
      n: minutes.length,
      of,
      ...quartiles(minutes),
      excluded,
      minutes: minutes.toSorted(ascending),
    };
  });
  return { ...parts, strength: strength(parts.n, parts.of), summary: null, rows };
}

export function severityDuration(): Expected {
  const parts = partBy((each) => reasonOf(toResolve(each)));
  const rank = (severity: string | null) => (severity === null ? 9 : severities.indexOf(severity));
  const rows = parts.kept
    .map((each) => ({
      id: each.id,
      severity: isStated(each.severity) ? each.severity : null,
      began: dayBegan(each) ?? "",
      minutes: Number(toResolve(each)),
    }))
    .toSorted(
      (a, b) => rank(a.severity) - rank(b.severity) || byText(a.began, b.began) || byText(a.id, b.id),
    );
  const summary = Object.fromEntries(
    [...severities, null].map((severity) => {
      const minutes = rows.filter((row) => row.severity === severity).map((row) => row.minutes);
      return [severity ?? "unknown", { n: minutes.length, ...quartiles(minutes) }];
    }),
  );
  return { ...parts, strength: strength(parts.n, parts.of), summary, rows };
}

export function mitigation(): Expected {
  const parts = partBy((each) => (isStated(each.mitigation) ? null : "mitigation not stated"));
  const methodOf = (each: Incident) => (isStated(each.mitigation) ? each.mitigation : "");
  const rows = counted(members.map(methodOf)).map(([value, count]) => {
    const own = members.filter((each) => methodOf(each) === (value ?? ""));
    const minutes = own.map(toMitigate).filter((each) => typeof each === "number");
    const share = value === null ? null : clopperPearson(count, parts.n);
    return {
      value,
      count,
      share,
      n: minutes.length,
      ...quartiles(minutes),
      minutes: minutes.toSorted(ascending),
    };
  });
  return { ...parts, strength: strength(parts.n, parts.of), summary: null, rows };
}

/** Minutes from one to the other in which a false lead was followed, counted one by one. */
function onFalseLeads({ falseLeads }: Incident, from: number, to: number): number {
  let minutes = 0;
  for (let minute = from; minute < to; minute += 1)
    if (falseLeads.some((lead) => lead.from <= minute && minute < (lead.to ?? 0))) minutes += 1;
  return minutes;
}

const withoutEnd = ({ falseLeads }: Incident) => falseLeads.some(({ to }) => to === null);
const isRough = ({ falseLeads }: Incident) => falseLeads.some(({ rough }) => rough);

export function falseLeads(): Expected {
  const parts = partBy((each) => {
    if (withoutEnd(each)) return "a false lead without a range";
    return isRough(each) ? "a false lead known only roughly" : reasonOf(toMitigate(each));
  });
  const rows = parts.kept
    .map((each) => {
      const time = Number(toMitigate(each));
      const wrong = onFalseLeads(each, each.started ?? each.detected ?? 0, each.mitigated ?? 0);
      return { id: each.id, falseLeads: wrong, toMitigate: time, share: time === 0 ? null : wrong / time };
    })
    .toSorted((a, b) => b.falseLeads - a.falseLeads || b.toMitigate - a.toMitigate || byText(a.id, b.id));
  const count = rows.filter((row) => row.falseLeads > 0).length;
  let [wrong, time] = [0, 0];
  for (const row of rows) [wrong, time] = [wrong + row.falseLeads, time + row.toMitigate];
  const shareWithFalseLead = clopperPearson(count, parts.n);
  const summary = {
    count,
    shareWithFalseLead,
    falseLeads: wrong,
    toMitigate: time,
    shareOfTime: wrong / time,
  };
  return { ...parts, strength: strength(parts.n, parts.of), summary, rows };
}

export function hours(): Expected {
  const parts = partBy((each) => {
    if (each.kind === "ongoing") return "not split: ongoing";
    for (const [name, noun] of [["started", "start"], ...Object.entries(nouns)] as const)
      if (name !== "acknowledged" && each[name as "started" | End] === null)
        return `not split: ${noun} not stated`;
    if (each.known === "day" || each.known === "hour") return "not split: known only to the day or hour";
    if (each.known.startsWith("~") || isRough(each)) return "not split: approximate time";
    if (each.id === cameBack.id) return "not split: several episodes";
    return withoutEnd(each) ? "not split: a false lead without a range" : null;
  });
  const rows = parts.kept
    .map((each) => {
      const [detected, mitigated, resolved] = [each.detected ?? 0, each.mitigated ?? 0, each.resolved ?? 0];
      const wrong = onFalseLeads(each, detected, mitigated);
      const diagnosing = mitigated - detected - wrong;
      const repairing = resolved - mitigated;
      return { id: each.id, unnoticed: detected, diagnosing, falseLeads: wrong, repairing, total: resolved };
    })
    .toSorted((a, b) => b.total - a.total || byText(a.id, b.id));
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const minutes = { unnoticed: 0, diagnosing: 0, falseLeads: 0, repairing: 0 };
  const shares = { ...minutes };
  for (const part of ["unnoticed", "diagnosing", "falseLeads", "repairing"] as const) {
    for (const row of rows) minutes[part] += row[part];
    shares[part] = minutes[part] / total;
  }
  const longest = rows.slice(0, 3).reduce((sum, row) => sum + row.total, 0);
  const summary = { total, minutes, shares, shareOfThreeLongest: longest / total };
  return { ...parts, strength: strength(parts.n, parts.of), summary, rows };
}
