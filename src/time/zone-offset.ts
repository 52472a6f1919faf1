import { Temporal } from "temporal-polyfill";
import { readOffset } from "./utc-offset.ts";

/** A stretch of time during which a zone keeps one offset. All in milliseconds; `until` is exclusive. */
export interface OffsetInterval {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

// A library reads thousands of times in a few zones: asking once for each stretch between two
// clock changes makes the rest plain arithmetic. A zone has about two a year.
const known = new Map<string, OffsetInterval[]>();

/** The stretch of constant offset that holds an instant in a zone (an IANA name, "UTC" or an offset). */
export function zoneOffset(zone: string, instant: number): OffsetInterval {
  const fixed = zone === "UTC" ? 0 : readOffset(zone);
  if (fixed !== null) return { from: -Infinity, until: Infinity, offset: fixed };
  const intervals = known.get(zone) ?? [];
  const found = intervals.find((interval) => interval.from <= instant && instant < interval.until);
  if (found) return found;
  const interval = lookUp(zone, instant);
  known.set(zone, [...intervals, interval]);
  return interval;
}

function lookUp(zone: string, instant: number): OffsetInterval {
  const here = zoned(zone, instant);
  // "previous" is strictly before, hence the millisecond: the instant itself may be a change.
  const from = zoned(zone, instant + 1).getTimeZoneTransition("previous");
  const until = here.getTimeZoneTransition("next");
  return {
    from: from?.epochMilliseconds ?? -Infinity,
    until: until?.epochMilliseconds ?? Infinity,
    offset: here.offsetNanoseconds / 1_000_000,
  };
}

function zoned(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}
