import { atOf } from "./epoch.ts";
import type { LocalDate } from "./local-date.ts";
import { wallClock } from "./local-time.ts";
import type { Moment } from "./moment.ts";
import { type PossibleTime, possibleTimes, writeReading } from "./possible-times.ts";
import { alternativeDisagrees } from "./second-reading.ts";
import { type SettledZone, settleZone } from "./settle-zone.ts";
import type { TimeReading } from "./time-reading.ts";
import { writeLocal } from "./write-local.ts";
import { AMBIGUOUS_ABBREVIATIONS } from "./zone-abbreviations.ts";
import { type ZoneMismatch, zoneMismatch } from "./zone-mismatch.ts";

/** A moment before it has a place in a file. */
export type ResolvedMoment = Omit<Moment, "place">;

/** What a written time means. */
export type Resolution =
  | {
      readonly kind: "moment";
      readonly moment: ResolvedMoment;
      /** The zone it was read in: an IANA name, "UTC" or an offset. */
      readonly zone: string;
      readonly note: ZoneMismatch | null;
      /** The instant of the second reading in parentheses, where it is another one. */
      readonly disagreement: string | null;
    }
  | { readonly kind: "unknown" }
  /** A time of day without a date. */
  | { readonly kind: "undated" }
  /** `readings` are what may be meant, written so that `readMoment` reads them. */
  | {
      readonly kind: "invalid" | "ambiguous";
      readonly reason: string;
      readonly readings: readonly string[];
    };

/** What holds for a time that does not say it itself. */
export interface TimeSetting {
  readonly zone: string;
  readonly date: LocalDate | null;
}

const FIRST_YEAR = 1970;
const LAST_YEAR = 2200;

/** Finds the instant that a written time means. */
export function resolveTime(reading: TimeReading, setting: TimeSetting): Resolution {
  if (reading.unknown) return { kind: "unknown" };
  if (reading.problem !== null) return { kind: "invalid", reason: reading.problem, readings: [] };
  const date = reading.date ?? setting.date;
  if (!date) return { kind: "undated" };
  const reason = outOfBounds(date) ?? outOfBounds(reading.alternative?.date ?? date);
  return reason ? { kind: "invalid", reason, readings: [] } : resolveDated(reading, date, setting.zone);
}

function outOfBounds({ year }: LocalDate): string | null {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return null;
  return `The year ${year} is outside ${FIRST_YEAR} to ${LAST_YEAR}`;
}

/** An instant that may be meant, and the zone that makes it so. */
interface Candidate extends PossibleTime {
  readonly zone: SettledZone;
}

function resolveDated(reading: TimeReading, date: LocalDate, around: string): Resolution {
  const zone = settleZone(reading.zone, around, date.year);
  if (!zone) return resolveAmbiguousZone(reading, date, around);
  const { times, instead } = possibleTimes(reading, date, zone.id);
  const { date: day, time } = writeLocal(wallClock(date, reading.clock), reading.precision);
  if (times.length === 0) {
    return { kind: "invalid", reason: skipped(day, time, zone.id), readings: instead };
  }
  const candidates = times.map((possible) => ({ ...possible, zone }));
  const chosen = times.length === 1 ? candidates[0] : settledByAlternative(reading, candidates, around);
  if (chosen) return resolved(reading, chosen, around);
  const reason = `${zone.id} has ${time ?? "this day"} twice on ${day}, as its clocks are set back`;
  return { kind: "ambiguous", reason, readings: times.map(({ text }) => text) };
}

function resolveAmbiguousZone(reading: TimeReading, date: LocalDate, around: string): Resolution {
  const written = reading.zone?.text ?? "";
  const meanings = AMBIGUOUS_ABBREVIATIONS.get(written.toUpperCase()) ?? [];
  // Authors write "CST" in summer too: it may mean the offset, or what the clocks there show.
  const ids = meanings.flatMap(({ zone, offset }) => (offset === null ? [zone] : [zone, offset]));
  const candidates = ids.flatMap((id) =>
    possibleTimes(reading, date, id).times.map((possible) => ({
      ...possible,
      zone: { id, abbreviation: null },
    })),
  );
  const chosen = settledByAlternative(reading, candidates, around);
  if (chosen) return resolved(reading, chosen, around);
  const local = writeReading(reading, wallClock(date, reading.clock));
  const readings = meanings.map(({ zone }) => `${local} ${zone}`);
  return { kind: "ambiguous", reason: `"${written}" does not name one time zone`, readings };
}

/** The instant with which the second reading in parentheses agrees, where there is only one. */
function settledByAlternative(
  reading: TimeReading,
  candidates: readonly Candidate[],
  around: string,
): Candidate | undefined {
  if (!reading.alternative) return undefined;
  const fitting = candidates.filter(({ epochMs }) => !alternativeDisagrees(reading, atOf(epochMs), around));
  const instants = new Set(fitting.map(({ epochMs }) => epochMs));
  return instants.size === 1 ? fitting[0] : undefined;
}

function resolved(reading: TimeReading, { epochMs, zone }: Candidate, around: string): Resolution {
  const { precision, approximate, text } = reading;
  const at = atOf(epochMs);
  return {
    kind: "moment",
    moment: { at, precision, approximate, text },
    zone: zone.id,
    note: zoneMismatch(zone, epochMs, around),
    disagreement: alternativeDisagrees(reading, at, around),
  };
}

function skipped(day: string, time: string | null, zone: string): string {
  if (time === null) return `${zone} has no ${day}: its calendar leaves this day out`;
  return `${zone} has no ${time} on ${day}: its clocks are set forward over it`;
}
