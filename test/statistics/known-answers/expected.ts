import type { Strength } from "../../../src/statistics/figure.ts";
import { type Incident, members, notCounted } from "./facts.ts";

/** What a figure has to say, by the test's own calculation. */
export interface Expected {
  readonly n: number;
  readonly of: number;
  /** Reports by why they are left out. */
  readonly excluded: Readonly<Record<string, number>>;
  readonly strength: Strength;
  readonly summary: unknown;
  readonly rows: readonly unknown[];
  readonly reports: readonly string[];
}

/** Parts the members by the first reason to leave one out, null for none. */
export function partBy(reasonOf: (incident: Incident) => string | null) {
  const kept: Incident[] = [];
  const excluded: Record<string, number> = { ...notCounted };
  for (const incident of members) {
    const reason = reasonOf(incident);
    if (reason === null) kept.push(incident);
    else excluded[reason] = (excluded[reason] ?? 0) + 1;
  }
  return { kept, excluded, n: kept.length, of: members.length, reports: kept.map(({ id }) => id) };
}

/** Below ten nothing; from 36 (or another number) and two thirds known on, enough. */
export function strength(n: number, of: number, enough = 36): Strength {
  if (n < 10) return "cannot-say";
  return n >= enough && 3 * n >= 2 * of ? "enough" : "thin";
}

/** Minutes since 1970 at which an incident began, null where nobody knows. */
export function beganAt({ epoch, started, detected }: Incident): number | null {
  const after = started ?? detected;
  return after === null ? null : epoch + after;
}

/** Its UTC day. */
export function dayBegan(incident: Incident): string | null {
  const at = beganAt(incident);
  return at === null ? null : new Date(at * 60_000).toISOString().slice(0, 10);
}

export const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
export const isStated = (value: string) => value !== "?" && value !== "-";
export const statedIn = (values: readonly string[]) => values.filter(isStated);
export const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Text order by code units. */
export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
