import { formatLocal } from "../time/format-local.ts";
import type { Moment } from "../time/moment.ts";
import type { DatedEntry } from "./dated-entry.ts";
import type { MarkerId } from "./marker-id.ts";
import type { TimeContext } from "./time-context.ts";

/** The moments that have a name. */
export const momentNames = [
  "introduced",
  "started",
  "detected",
  "acknowledged",
  "declared",
  "mitigated",
  "resolved",
] as const;

/** The name of a moment. */
export type MomentName = (typeof momentNames)[number];

/** The named moments of a report; null where not stated or unknown. */
export type Moments = Readonly<Record<MomentName, Moment | null>>;

/** Moments of which the last counts, since a report may have several episodes. */
const lastCounts: ReadonlySet<MarkerId> = new Set(["mitigated", "resolved"]);

/** The moment that the timeline's markers give a name; null where none does. */
export function markedMoment(name: MomentName, entries: readonly DatedEntry[]): DatedEntry | null {
  const marked = (entry: DatedEntry): boolean => entry.markers.includes(name) && entry.at !== null;
  if (lastCounts.has(name)) return entries.findLast(marked) ?? null;
  // Behind the first Resolved another episode begins, which is not when the incident began.
  const over = entries.findIndex((entry) => entry.markers.includes("resolved"));
  return (over === -1 ? entries : entries.slice(0, over + 1)).find(marked) ?? null;
}

/**
 * Joins the moments of the front matter and of the markers. Where both give one they must agree;
 * the more precise is kept.
 */
export function joinMoments(
  stated: Moments,
  entries: readonly DatedEntry[],
  context: TimeContext,
  zone: string,
): Moments {
  const join = (name: MomentName): Moment | null => {
    const own = stated[name];
    const marked = markedMoment(name, entries)?.at ?? null;
    if (own === null || marked === null) return own ?? marked;
    if (!agree(own, marked, zone)) reportContradiction(name, own, marked, context);
    return rank(marked) < rank(own) ? marked : own;
  };
  return Object.fromEntries(momentNames.map((name) => [name, join(name)])) as Moments;
}

/** Whether two statements can be of one moment, at the coarser of their precisions. */
function agree(a: Moment, b: Moment, zone: string): boolean {
  if (a.precision === "day" || b.precision === "day") {
    return formatLocal(a.at, zone, "day").date === formatLocal(b.at, zone, "day").date;
  }
  const minutes = Math.abs(Date.parse(a.at) - Date.parse(b.at)) / 60_000;
  if (a.precision === "hour" || b.precision === "hour") return minutes < 60;
  if (a.approximate || b.approximate) return minutes <= 30;
  return a.precision === "minute" || b.precision === "minute" ? minutes < 1 : minutes === 0;
}

function rank(moment: Moment): number {
  return ["second", "minute", "hour", "day"].indexOf(moment.precision) + (moment.approximate ? 4 : 0);
}

function reportContradiction(name: MomentName, own: Moment, marked: Moment, context: TimeContext): void {
  if (own.place === null) return;
  context.problems.push({
    kind: "time-contradiction",
    place: own.place,
    reason: `Unexpected ${name} “${own.text}”, expected the moment of its marker: ${marked.at.slice(0, 16).replace("T", " ")} UTC`,
    note: `This is ${own.at.slice(0, 16).replace("T", " ")} UTC. The marker is enough: leave \`${name}\` out, or correct one of them.`,
    expected: [],
    ...(marked.place && {
      cause: { reason: `The timeline marks “${marked.text}” as ${name}`, place: marked.place },
    }),
  });
}
