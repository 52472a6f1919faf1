import type { LocalDate } from "../time/local-date.ts";
import { addDays } from "../time/local-time.ts";
import type { ClockReading, EntryTime } from "./entry-time.ts";
import { minuteOfDay } from "./minute-of-day.ts";
import type { EntryPiece, Piece } from "./piece.ts";

/** The time of an event with its date and zone, as far as the document gives them. */
export interface DatedTime {
  readonly from: ClockReading;
  readonly until: ClockReading | null;
  /** It was counted from another moment, or put on the day after its predecessor. */
  readonly counted: "relative" | "next-day" | null;
}

/** The time of each event; null where it has none, or no date is known. */
export type Times = ReadonlyMap<EntryPiece, DatedTime | null>;

interface Setting {
  /** The day of the first bare time. */
  readonly date: LocalDate | null;
  /** The day that the timeline says all times are on which do not say otherwise. */
  readonly statedDay: LocalDate | null;
  /** The zone of times without one. */
  readonly zone: string | null;
  /** The moment that "T+5" counts from where no event before it has a time. */
  readonly start: ClockReading | null;
}

const halfDay = 12 * 60;

/**
 * Gives every event its date: its own, else that of the day above it, else its predecessor's, and
 * the next day where it would lie more than twelve hours before it. Events keep their order.
 */
export function dateEntries(pieces: readonly Piece[], setting: Setting): Times {
  const dated = new Map<EntryPiece, DatedTime | null>();
  let day: LocalDate | null = null;
  let last: ClockReading | null = null;
  let first: ClockReading | null = setting.start;
  let lastIsOwn = false;
  for (const piece of pieces) {
    if (piece.kind === "day") day = piece.date;
    if (piece.kind !== "entry") continue;
    const time: DatedTime | null =
      piece.time === null ? null : dateEntry(piece.time, { day, last, first, lastIsOwn, setting });
    dated.set(piece, time);
    if (time === null || piece.time === null) continue;
    last = time.from;
    lastIsOwn = piece.time.from.date !== null;
    first ??= time.from;
    day = null;
  }
  return dated;
}

interface Around {
  readonly day: LocalDate | null;
  readonly last: ClockReading | null;
  readonly first: ClockReading | null;
  /** The event before has a date of its own. */
  readonly lastIsOwn: boolean;
  readonly setting: Setting;
}

function dateEntry(time: EntryTime, around: Around): DatedTime | null {
  if (time.relative !== null) return countFrom(time.relative, around);
  const zone = time.from.zone ?? time.until?.zone ?? time.zoneAbove ?? around.setting.zone;
  const { date, isNext } = dateOf(time, around);
  if (date === null) return null;
  const from = { ...time.from, date, zone: time.from.clock === null ? null : zone };
  return { from, until: untilOf(time.until, from), counted: isNext ? "next-day" : null };
}

function dateOf(time: EntryTime, around: Around): { date: LocalDate | null; isNext: boolean } {
  const { day, last, setting } = around;
  const own = time.from.date ?? time.dateAbove ?? day;
  if (own !== null) return { date: own, isNext: false };
  if (last === null || last.date === null) return { date: setting.date, isNext: false };
  // "Unless otherwise noted all events happened on …" ends what an event's own date began.
  if (around.lastIsOwn && setting.statedDay !== null) return { date: setting.statedDay, isNext: false };
  const isEarlier =
    last.clock !== null && time.from.clock !== null && minuteOfDay(last) - minuteOfDay(time.from) > halfDay;
  return { date: isEarlier ? addDays(last.date, 1) : last.date, isNext: isEarlier };
}

/** The end of a range: on the day of its start, or the next where it would lie before it. */
function untilOf(until: ClockReading | null, from: ClockReading): ClockReading | null {
  if (until === null || (until.clock === null && until.date === null) || from.date === null) return null;
  const date = until.date ?? (minuteOfDay(until) < minuteOfDay(from) ? addDays(from.date, 1) : from.date);
  return { ...until, date, zone: until.clock === null ? null : (until.zone ?? from.zone) };
}

function countFrom(
  { minutes: by, to }: NonNullable<EntryTime["relative"]>,
  { last, first }: Around,
): DatedTime | null {
  const base = to === "first" ? first : last;
  if (base === null || base.date === null || base.clock === null) return null;
  const total = minuteOfDay(base) + Math.round(by);
  const date = addDays(base.date, Math.floor(total / 1440));
  const inDay = ((total % 1440) + 1440) % 1440;
  const clock = { hour: Math.floor(inDay / 60), minute: inDay % 60, second: null };
  return { from: { ...base, date, clock, hourOnly: false }, until: null, counted: "relative" };
}
