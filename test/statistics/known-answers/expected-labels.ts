import { byText, dayBegan, type Expected, isStated, partBy, statedIn, strength } from "./expected.ts";
import { type Incident, members } from "./facts.ts";
import { clopperPearson } from "./mathematics.ts";

/** Counts texts in a plain loop; "" stands for not stated and comes last. */
export function counted(values: readonly string[]): [string | null, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const notStated = counts.get("");
  counts.delete("");
  const named = [...counts].toSorted(([a, m], [b, n]) => n - m || byText(a, b));
  return notStated === undefined ? named : [...named, [null, notStated]];
}

export function detection(): Expected {
  const parts = partBy(({ detection }) => (isStated(detection) ? null : "detection not stated"));
  const rows = counted(members.map(({ detection }) => (isStated(detection) ? detection : ""))).map(
    ([value, count]) => ({ value, count }),
  );
  const named = rows.filter(({ value }) => value !== null);
  const summary = {
    byCustomers: clopperPearson(named.find(({ value }) => value === "customer")?.count ?? 0, parts.n),
    shares: Object.fromEntries(named.map(({ value, count }) => [value, clopperPearson(count, parts.n)])),
  };
  return { ...parts, strength: strength(parts.n, parts.of), summary, rows };
}

function labels(word: string, of: (incident: Incident) => readonly string[]): Expected {
  const parts = partBy((each) => (statedIn(of(each)).length > 0 ? null : `no ${word} stated`));
  const values = members.flatMap((each) => (statedIn(of(each)).length > 0 ? statedIn(of(each)) : [""]));
  const rows = counted(values).map(([value, count]) => ({
    value,
    count,
    share: value === null ? null : clopperPearson(count, parts.n),
  }));
  const named = rows.filter(({ value }) => value !== null);
  const summary = { labels: named.length, named: named.reduce((sum, { count }) => sum + count, 0) };
  return { ...parts, strength: strength(parts.n, parts.of), summary, rows };
}

export const services = () => labels("service", (each) => each.services);
export const causes = () => labels("cause", (each) => each.causes);

export function triggerCause(): Expected {
  const parts = partBy(({ trigger, causes }) => {
    if (!isStated(trigger)) return "trigger not stated";
    return statedIn(causes).length > 0 ? null : "no cause stated";
  });
  const pairs = members.flatMap(({ trigger, causes }) =>
    (statedIn(causes).length > 0 ? statedIn(causes) : ["-"]).map(
      (cause) => `${isStated(trigger) ? trigger : "-"} ${cause}`,
    ),
  );
  const rows = counted(pairs).map(([pair, count]) => {
    const [trigger = "-", cause = "-"] = (pair ?? "").split(" ");
    return { trigger: trigger === "-" ? null : trigger, cause: cause === "-" ? null : cause, count };
  });
  const gaps = (row: (typeof rows)[number]) =>
    [row.trigger, row.cause].filter((each) => each === null).length;
  rows.sort((a, b) => gaps(a) - gaps(b));
  return { ...parts, strength: strength(parts.n, parts.of, 12 * rows.length), summary: null, rows };
}

/** Whether two incidents state a service and a cause in common, or one has the pair. */
export function hasPair(incident: Incident, service: string, cause: string): boolean {
  return incident.services.includes(service) && incident.causes.includes(cause);
}

export function recurrence(): Expected {
  const parts = partBy(({ services, causes }) => {
    if (statedIn(services).length === 0) return "service not stated";
    return statedIn(causes).length === 0 ? "cause not stated" : null;
  });
  const allServices = [...new Set(parts.kept.flatMap(({ services }) => statedIn(services)))];
  const allCauses = [...new Set(parts.kept.flatMap(({ causes }) => statedIn(causes)))];
  const rows = allServices.flatMap((service) =>
    allCauses.flatMap((cause) => {
      const together = parts.kept.filter((each) => hasPair(each, service, cause));
      const days = together.flatMap((each) => dayBegan(each) ?? []).toSorted();
      const [first = null, last = null] = [days.at(0), days.at(-1)];
      return together.length < 2 ? [] : [{ service, cause, count: together.length, first, last }];
    }),
  );
  rows.sort((a, b) => b.count - a.count || byText(a.service, b.service) || byText(a.cause, b.cause));
  return { ...parts, strength: strength(parts.n, parts.of), summary: null, rows };
}
