import { abbreviationAt } from "../../src/time/abbreviation-at.ts";
import type { Moment } from "../../src/time/moment.ts";
import { dayText } from "./day-text.ts";
import { localClock } from "./local-clock.ts";

/** How a moment reads in one zone: its day, its time, and how exactly it is known. */
export interface MomentText {
  /** "2024-05-12" */
  readonly day: string;
  /** "12 May 2024" */
  readonly dayText: string;
  /** "13:30", "≈ 13:30", "about 13 h"; null with precision day. */
  readonly time: string | null;
  /** What the zone is called then: "PDT", "UTC+5:30"; null with precision day. */
  readonly zone: string | null;
  /** "approximate", "to the hour", "to the day"; null for a minute or a second exactly. */
  readonly exactness: string | null;
}

/** Puts a moment into words in a zone, claiming no more exactness than it has. */
export function momentText(moment: Moment, zone: string): MomentText {
  const instant = Date.parse(moment.at);
  const clock = localClock(instant, zone);
  return {
    day: clock.day,
    dayText: dayText(clock.day),
    time: timeText(moment, clock.time, clock.second),
    zone: moment.precision === "day" ? null : abbreviationAt(zone, instant),
    exactness: exactnessOf(moment),
  };
}

function timeText(moment: Moment, time: string, second: string): string | null {
  if (moment.precision === "day") return null;
  if (moment.precision === "hour") return `≈\u00a0${time}`;
  const exact = moment.precision === "second" && second !== "00" ? `${time}:${second}` : time;
  return moment.approximate ? `≈\u00a0${exact}` : exact;
}

function exactnessOf(moment: Moment): string | null {
  if (moment.precision === "day") return "to the day";
  if (moment.precision === "hour") return "to the hour";
  return moment.approximate ? "approximate" : null;
}
