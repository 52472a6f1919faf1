import { ascending, bisectRight, group } from "d3-array";
import type { Postmortem } from "../model/postmortem.ts";
import { began } from "./began.ts";
import { pairKey, serviceCausePairs } from "./service-cause-pairs.ts";

/** Of each pair of a service and a cause, so many of the latest earlier incidents are looked at. */
const mostEarlier = 100;

/** Reports that share a pair, in the order in which they were over, and when that was. */
interface Sharing {
  readonly reports: readonly Postmortem[];
  readonly over: readonly string[];
}

/**
 * For each report the earlier similar ones: those that share a service and a cause with it (of each
 * pair the hundred latest), and those that it names as related or that name it. Earlier is what was
 * resolved when it began, or where that is not stated, began before it.
 */
export function earlierSimilar(
  reports: readonly Postmortem[],
): (report: Postmortem) => readonly Postmortem[] {
  const sharing = sharingOf(reports);
  const linked = linkedOf(reports);
  return (report) => {
    const start = began(report)?.at;
    if (start === undefined) return [];
    const alike = serviceCausePairs(report).flatMap((pair) => {
      const { reports: others, over } = sharing.get(pairKey(pair)) ?? { reports: [], over: [] };
      const end = bisectRight(over, start);
      return others.slice(Math.max(0, end - mostEarlier), end);
    });
    const named = (linked.get(report.id) ?? []).filter((other) => isDated(other) && overAt(other) <= start);
    return [...new Set([...alike, ...named])].filter((other) => other !== report);
  };
}

function sharingOf(reports: readonly Postmortem[]): ReadonlyMap<string, Sharing> {
  const pairs = reports
    .filter(isDated)
    .toSorted((a, b) => ascending(overAt(a), overAt(b)) || ascending(a.id, b.id))
    .flatMap((report) => serviceCausePairs(report).map((pair) => ({ key: pairKey(pair), report })));
  return new Map(
    [...group(pairs, ({ key }) => key)].map(([key, same]) => {
      const ordered = same.map(({ report }) => report);
      return [key, { reports: ordered, over: ordered.map(overAt) }];
    }),
  );
}

/** The reports that a report names, and those that name it. */
function linkedOf(reports: readonly Postmortem[]): ReadonlyMap<string, readonly Postmortem[]> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const links = reports.flatMap((report) =>
    report.related.flatMap((id) => {
      const other = byId.get(id);
      return other === undefined ? [] : [[report, other] as const, [other, report] as const];
    }),
  );
  return new Map(
    [...group(links, ([from]) => from.id)].map(([id, same]) => [id, same.map(([, other]) => other)]),
  );
}

/** When an incident was over, else when it began; "" where neither is stated. */
function overAt(report: Postmortem): string {
  return (report.moments.resolved ?? began(report))?.at ?? "";
}

function isDated(report: Postmortem): boolean {
  return overAt(report) !== "";
}
