import { zoneOffset } from "../../src/time/zone-offset.ts";

/** What a wall clock and calendar show at an instant. */
export interface LocalClock {
  /** "2024-05-12" */
  readonly day: string;
  /** "13:30" */
  readonly time: string;
  /** "05" */
  readonly second: string;
  /** Milliseconds to add to UTC to get this local time. */
  readonly offset: number;
}

/** Reads the clock of a zone (an IANA name, "UTC" or an offset such as "-07:00") at an instant. */
export function localClock(instant: number, zone: string): LocalClock {
  const local = instant + zoneOffset(zone, instant).offset;
  const iso = new Date(local).toISOString();
  return {
    day: iso.slice(0, 10),
    time: iso.slice(11, 16),
    second: iso.slice(17, 19),
    offset: local - instant,
  };
}
