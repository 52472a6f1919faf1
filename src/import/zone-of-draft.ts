import type { LocalDate } from "../time/local-date.ts";
import type { Times } from "./date-entries.ts";
import type { DocumentZone } from "./document-zone.ts";
import type { Fact } from "./fact.ts";
import { reportZone } from "./report-zone.ts";

/** The zone of a draft. */
export interface DraftZone {
  /** The zone that most times are in, as the original writes it; null where none is named. */
  readonly used: string | null;
  /** The same, where `timezone:` says it for all times, which then leave it out. */
  readonly left: string | null;
  readonly fact: Fact | null;
  /** The days of the report's moments. */
  readonly days: readonly LocalDate[];
}

/** Chooses the zone that the front matter gives. */
export function zoneOfDraft(
  times: Times,
  moments: readonly Fact[],
  zone: DocumentZone | null,
  library: string | null,
): DraftZone {
  const used = usedZone(times, moments, zone?.zone ?? null);
  const days = daysOf(times, moments);
  const report = used === null ? null : reportZone(used, days, library);
  if (report === null || used === null) return { used, left: null, fact: null, days };
  const how = report.guessed || zone?.how === "guessed" ? "guessed" : "read";
  const fact = {
    field: "timezone" as const,
    value: report.timezone,
    how,
    from: zone?.from ?? used,
    line: null,
  } as const;
  return { used, left: used, fact, days };
}

/** The zone that most times are in. */
function usedZone(times: Times, facts: readonly Fact[], stated: string | null): string | null {
  const counts = new Map<string, number>();
  const count = (zone: string | null | undefined): void => {
    if (zone != null) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  };
  for (const time of times.values()) count(time?.from.zone);
  for (const { value } of facts) count(typeof value === "string" ? zoneOf(value) : null);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, number]) => number === most)?.[0] ?? stated;
}

function zoneOf(moment: string): string | null {
  return /^~?\d{4}-\d{2}-\d{2} \d{2}(?::\d{2}){1,2} (\S+)$/.exec(moment)?.[1] ?? null;
}

function daysOf(times: Times, facts: readonly Fact[]): readonly LocalDate[] {
  const ofEntries = [...times.values()].flatMap((time) => (time?.from.date == null ? [] : [time.from.date]));
  const ofFacts = facts.flatMap(({ value }) => {
    const match = typeof value === "string" ? /^~?(\d{4})-(\d{2})-(\d{2})/.exec(value) : null;
    return match === null ? [] : [{ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }];
  });
  return [...ofEntries, ...ofFacts];
}
