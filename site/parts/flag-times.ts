import { dayText } from "./day-text.ts";
import { localClock } from "./local-clock.ts";

/** Times for labels in a row: "13:30"; where they are of several days, "12 May 13:30" at the first of each. */
export function flagTimes(times: readonly number[], zone: string): readonly string[] {
  const clocks = times.map((time) => localClock(time, zone));
  const isOneDay = new Set(clocks.map((clock) => clock.day)).size < 2;
  return clocks.map(({ day, time }, index) =>
    isOneDay || clocks[index - 1]?.day === day ? time : `${dayText(day, false)} ${time}`,
  );
}
